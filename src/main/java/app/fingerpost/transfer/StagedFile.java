package app.fingerpost.transfer;

import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.StagedLink;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read through: what may become links, and what cannot.
 *
 * @param refused rows no link can be made of, whatever else is in the database
 */
public record StagedFile(List<StagedLink> links, List<Refusal> refused) {
    /**
     * Takes the links in; the result names all rows refused, those of the file and those of the database. Links that name
     * no owner are the first user's.
     */
    public BulkImport.Taken into(BulkImport imports, LongConsumer progress) {
        return into(imports, null, progress);
    }

    /** The same with the user whose links are those that name no owner; the first one if it is null. */
    public BulkImport.Taken into(BulkImport imports, @Nullable Integer owner, LongConsumer progress) {
        BulkImport.Taken taken = imports.run(links, owner, progress);
        List<Refusal> all = Stream.concat(refused.stream(), taken.refused().stream())
                .sorted(Comparator.comparingLong(Refusal::line))
                .toList();
        return new BulkImport.Taken(taken.ids(), taken.owners(), all);
    }
}
