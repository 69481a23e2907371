package app.fingerpost.link;

/**
 * How a link answers.
 *
 * @param query whether the visitor's query is added to the target's
 * @param path whether what follows the slug is added to the target's path
 */
public record Forwarding(Status status, boolean query, boolean path) {
    public static final Forwarding USUAL = new Forwarding(Status.FOUND, true, false);

    /** The HTTP status of the redirect. Browsers keep the permanent ones and may never ask again. */
    public enum Status {
        MOVED_PERMANENTLY(301),
        FOUND(302),
        TEMPORARY_REDIRECT(307),
        PERMANENT_REDIRECT(308);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /** Whether browsers may keep the answer, so that clicks go uncounted and a switch comes too late. */
        public boolean permanent() {
            return this == MOVED_PERMANENTLY || this == PERMANENT_REDIRECT;
        }

        /** @throws Rejected for any other code than 301, 302, 307 and 308 */
        public static Status of(int code) {
            return of(String.valueOf(code));
        }

        /** The same for a code that somebody wrote. */
        public static Status of(String code) {
            for (Status status : values()) {
                if (String.valueOf(status.code).equals(code)) {
                    return status;
                }
            }
            throw Rejected.invalid(
                    "status", "status-unknown", "{0} is no redirect status. Use 301, 302, 307 or 308.", code);
        }
    }
}
