package app.fingerpost.desk.view;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person where to save a file. */
@FunctionalInterface
interface FileChoice {
    /**
     * Empty if the person decided otherwise.
     *
     * @param ending of the file's name, without the dot
     */
    Optional<Path> where(String title, String suggestedName, String ending);
}
