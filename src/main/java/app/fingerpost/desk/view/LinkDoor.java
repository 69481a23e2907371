package app.fingerpost.desk.view;

/** Leads from where a link is told of to the page that has it. */
@FunctionalInterface
interface LinkDoor {
    /** {@code deleted} says that it lies in the bin: another link may have its slug by now. */
    void open(String slug, boolean deleted);
}
