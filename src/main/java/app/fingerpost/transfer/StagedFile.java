package app.fingerpost.transfer;

import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.StagedLink;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A file that was read through: what may become links, and what cannot.
 *
 * @param refused rows no link can be made of, whatever else is in the database
 */
public record StagedFile(List<StagedLink> links, List<Refusal> refused) {
    /** Takes the links in; the result names all rows refused, those of the file and those of the database. */
    public BulkImport.Taken into(BulkImport imports, LongConsumer progress) {
        BulkImport.Taken taken = imports.run(links, progress);
        List<Refusal> all = Stream.concat(refused.stream(), taken.refused().stream())
                .sorted(Comparator.comparingLong(Refusal::line))
                .toList();
        return new BulkImport.Taken(taken.ids(), taken.owners(), all);
    }
}
