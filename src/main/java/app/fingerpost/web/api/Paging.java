package app.fingerpost.web.api;

import java.util.List;

/**
 * Which page of a list a client wants, in Shlink's words.
 *
 * @param page from 1
 * @param size entries on a page, 0 for all on one
 */
record Paging(int page, int size) {
    /** What clients write for all on one page. */
    static final int ALL = -1;

    record Pagination(int currentPage, int pagesCount, int itemsPerPage, int itemsInCurrentPage, long totalItems) {}

    /** {@code usual} is the size of a page where none is asked for, or {@link #ALL}. */
    static Paging of(Parameters parameters, int usual) {
        int page = parameters.whole("page", 1);
        if (page < 1) {
            throw new Refusal(Problem.invalid("page", "Pages are counted from 1."));
        }
        int size = parameters.whole("itemsPerPage", usual);
        if (size < 1 && size != ALL) {
            throw new Refusal(Problem.invalid("itemsPerPage", "\"itemsPerPage\" must be at least 1, or -1 for all."));
        }
        return size == ALL ? new Paging(1, 0) : new Paging(page, size);
    }

    /** How many entries come before this page. */
    long offset() {
        return (page - 1L) * size;
    }

    /** How many entries there are on it, at most. */
    int limit() {
        return size == 0 ? Integer.MAX_VALUE : size;
    }

    /** What is on the page. */
    <T> List<T> of(List<T> all) {
        return all.stream().skip(offset()).limit(limit()).toList();
    }

    Pagination pagination(List<?> shown, long total) {
        int perPage = size == 0 ? Math.max(shown.size(), 1) : size;
        long pages = Math.max(1, (total + perPage - 1) / perPage);
        return new Pagination(page, (int) Math.min(pages, Integer.MAX_VALUE), perPage, shown.size(), total);
    }
}
