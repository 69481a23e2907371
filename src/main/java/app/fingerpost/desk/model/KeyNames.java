package app.fingerpost.desk.model;

import app.fingerpost.link.ApiKey;
import java.util.Optional;
import java.util.function.Consumer;

/** Another name for a key, told and kept for undo. For the FX thread. */
final class KeyNames {
    private static final Texts TEXTS = new Texts("keys");
    private static final Texts UNDO = new Texts("undo");

    private final Worker worker;
    private final Notices notices;
    private final Consumer<ApiKey> follow;

    /** {@code follow} is told of a key as each step left it. */
    KeyNames(Worker worker, Notices notices, Consumer<ApiKey> follow) {
        this.worker = worker;
        this.notices = notices;
        this.follow = follow;
    }

    /** Calls {@code done} when the key has the name, or {@code refused}. */
    void give(String hash, String name, Runnable done, Consumer<String> refused) {
        worker.ask(
                services -> {
                    Optional<ApiKey> before = services.keys().all().stream()
                            .filter(key -> key.hash().equals(hash))
                            .findFirst();
                    ApiKey after = services.keys().rename(hash, name);
                    return new Renamed(before.orElse(after), after);
                },
                renamed -> {
                    done.run();
                    did(renamed.before(), renamed.after());
                    follow.accept(renamed.after());
                },
                why -> refused.accept(why.sentence()));
    }

    private record Renamed(ApiKey before, ApiKey after) {}

    private void did(ApiKey before, ApiKey after) {
        if (before.name().equals(after.name())) {
            return;
        }
        String text = TEXTS.get("renamed", before.name(), after.name());
        UndoHistory.Deed deed = new UndoHistory.Deed(
                text,
                () -> go(after, before, UNDO.get("undone", text)),
                () -> go(before, after, UNDO.get("redone", text)),
                () -> {});
        notices.begin(deed);
        notices.did(deed, text);
    }

    private void go(ApiKey from, ApiKey to, String told) {
        worker.ask(
                services -> services.keys().renameAgain(from, to.name()),
                now -> {
                    // The history goes on whatever happens, or nothing could be undone any more.
                    try {
                        notices.tell(told);
                        follow.accept(now);
                    } finally {
                        notices.history().stepDone();
                    }
                },
                problem -> {
                    notices.problem(problem);
                    // A key that is gone, or has another name, would bar the steps before it for ever.
                    if (problem.field().equals("key")) {
                        notices.history().stepImpossible();
                    } else {
                        notices.history().stepFailed();
                    }
                });
    }
}
