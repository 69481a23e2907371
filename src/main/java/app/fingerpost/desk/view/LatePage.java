package app.fingerpost.desk.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page that is built when it is first asked for, so that a start need not wait for all of them. For the FX thread. */
final class LatePage<P extends Page> {
    private final Supplier<P> builder;
    private @Nullable P built;

    LatePage(Supplier<P> builder) {
        this.builder = builder;
    }

    P get() {
        P page = built;
        if (page == null) {
            page = builder.get();
            built = page;
        }
        return page;
    }
}
