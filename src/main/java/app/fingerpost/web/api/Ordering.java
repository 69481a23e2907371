package app.fingerpost.web.api;

import java.util.Locale;
import java.util.Map;

/** What a list is ordered by, as Shlink has it: {@code field-ASC}, {@code field-DESC} or the field alone. */
record Ordering<T>(T by, boolean descending) {
    /**
     * @param usual where the client says nothing
     * @param what the entries are, to begin a sentence with
     * @param fields by the words clients use
     */
    static <T> Ordering<T> of(Parameters parameters, String usual, String what, Map<String, T> fields) {
        String[] orderBy = parameters.text("orderBy", usual).split("-", 2);
        T by = fields.get(orderBy[0]);
        if (by == null) {
            throw new Refusal(Problem.invalid(
                    "orderBy",
                    what + " cannot be ordered by \"" + orderBy[0] + "\". Use one of "
                            + String.join(
                                    ", ", fields.keySet().stream().sorted().toList()) + "."));
        }
        String direction = orderBy.length < 2 ? "ASC" : orderBy[1].toUpperCase(Locale.ROOT);
        if (!direction.equals("ASC") && !direction.equals("DESC")) {
            throw new Refusal(Problem.invalid("orderBy", "The order ends with -ASC or -DESC."));
        }
        return new Ordering<>(by, direction.equals("DESC"));
    }
}
