package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing done to many, as far as it went.
 *
 * @param done the results of those that went well
 * @param problem why others did not, null if all went well
 */
record Batch<T>(List<T> done, @Nullable Problem problem) {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** Goes on after one that is refused, ends at a fault of ours. */
    static <S, T> Batch<T> each(Collection<S> all, Function<S, T> work) {
        List<T> done = new ArrayList<>(all.size());
        Problem problem = null;
        for (S one : all) {
            try {
                done.add(work.apply(one));
            } catch (Rejected e) {
                problem = Problem.of(e);
            } catch (RuntimeException e) {
                LOG.error("{} of {} were done, then it failed.", done.size(), all.size(), e);
                return new Batch<>(done, Problem.fault());
            }
        }
        return new Batch<>(done, problem);
    }
}
