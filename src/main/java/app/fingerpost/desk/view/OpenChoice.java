package app.fingerpost.desk.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person which file to read. */
@FunctionalInterface
interface OpenChoice {
    /**
     * Empty if the person decided otherwise.
     *
     * @param endings of the files' names, without the dot
     */
    Optional<Path> which(String title, List<String> endings);
}
