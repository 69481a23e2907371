package app.fingerpost.desk.model;

import app.fingerpost.link.ApiKey;
import java.util.function.Consumer;

/** Another name for a key, told and kept for undo. For the FX thread. */
final class KeyNames {
    private static final Texts TEXTS = new Texts("keys");
    private static final Texts UNDO = new Texts("undo");

    private final Worker worker;
    private final Notices notices;
    private final Consumer<ApiKey> follow;
    private final UndoStep step;

    /** {@code follow} is told of a key as each step left it. */
    KeyNames(Worker worker, Notices notices, Consumer<ApiKey> follow) {
        this.worker = worker;
        this.notices = notices;
        this.follow = follow;
        this.step = new UndoStep(worker, notices, "key");
    }

    /** Calls {@code done} when the key has the name, or {@code refused}. */
    void give(String hash, String name, Runnable done, Consumer<String> refused) {
        worker.ask(
                services -> services.keys().rename(hash, name),
                renamed -> {
                    done.run();
                    did(renamed.before(), renamed.after());
                    follow.accept(renamed.after());
                },
                why -> refused.accept(why.sentence()));
    }

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
        step.go(services -> services.keys().renameAgain(from, to.name()), told, follow);
    }
}
