package app.fingerpost.desk.model;

/** One row of a {@link Listing}; never changes, a changed thing gets a new row with the same id. */
public interface Row {
    long id();

    /** All that a search looks through, in lower case. */
    String searchText();
}
