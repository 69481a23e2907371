package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;

/**
 * Tells what a person did to links and users, in a way that can be taken back: by the button at the notice, and by the
 * keys for undo and redo. For the FX thread.
 */
final class Deeds {
    private static final Texts TEXTS = new Texts("undo");

    private final Worker worker;
    private final Notices notices;
    private final Runnable refresh;

    /** {@code refresh} asks the app for what is new. */
    Deeds(Worker worker, Notices notices, Runnable refresh) {
        this.worker = worker;
        this.notices = notices;
        this.refresh = refresh;
    }

    /**
     * Tells it, and keeps it for undo.
     *
     * @param text a sentence, such as "Deleted 3 links."
     * @param changes what was done; if that is nothing, it is only told
     */
    void did(String text, Changes changes) {
        if (changes.isEmpty()) {
            notices.tell(text);
        } else {
            new Retraced(text, changes).tell();
        }
    }

    private final class Retraced {
        private final Changes changes;
        private final UndoHistory.Deed deed;

        Retraced(String text, Changes changes) {
            this.changes = changes;
            this.deed = new UndoHistory.Deed(
                    text,
                    () -> replay(changes.reversed(), TEXTS.get("undone", text)),
                    () -> replay(this.changes, TEXTS.get("redone", text)));
        }

        void tell() {
            notices.show(deed);
        }

        private void replay(Changes wanted, String told) {
            worker.ask(
                    services -> {
                        services.replay().run(wanted);
                        return wanted;
                    },
                    done -> {
                        notices.tell(told);
                        refresh.run();
                    },
                    problem -> {
                        notices.history().forget(deed);
                        notices.problem(problem);
                        refresh.run();
                    });
        }
    }
}
