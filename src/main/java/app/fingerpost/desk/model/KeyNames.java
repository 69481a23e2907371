package app.fingerpost.desk.model;

import app.fingerpost.link.ApiKey;
import java.util.function.Consumer;

/** Another name for a key, told and kept for undo. For the FX thread. */
final class KeyNames {
    private static final Texts TEXTS = new Texts("keys");

    private final Consumer<ApiKey> follow;
    private final UndoStep step;

    /** {@code follow} is told of a key as each step left it. */
    KeyNames(Worker worker, Notices notices, Consumer<ApiKey> follow) {
        this.follow = follow;
        this.step = new UndoStep(worker, notices, "key");
    }

    /** Calls {@code done} when the key has the name, or {@code refused}. */
    void give(String hash, String name, Runnable done, Consumer<String> refused) {
        step.ask(
                services -> services.keys().rename(hash, name),
                (begun, renamed) -> {
                    done.run();
                    did(begun, renamed.before(), renamed.after());
                    follow.accept(renamed.after());
                },
                why -> refused.accept(why.sentence()));
    }

    private void did(Deeds.Begun begun, ApiKey before, ApiKey after) {
        if (!before.name().equals(after.name())) {
            begun.did(
                    TEXTS.get("renamed", before.name(), after.name()),
                    told -> go(after, before, told),
                    told -> go(before, after, told));
        }
    }

    private void go(ApiKey from, ApiKey to, String told) {
        step.go(services -> services.keys().renameAgain(from, to.name()), told, follow);
    }
}
