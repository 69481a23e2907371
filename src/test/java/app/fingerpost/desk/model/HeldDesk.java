package app.fingerpost.desk.model;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A window's model whose questions, or only their answers, can be held back. The link b was deleted in it, which can be
 * undone; a is there. From then on questions are held.
 */
final class HeldDesk implements AutoCloseable {
    final DeskFixture desk;
    final LinksModel links;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean heldQuestions;
    private boolean heldAnswers;

    HeldDesk(Path dir) {
        desk = new DeskFixture(dir, this::question, this::answer);
        links = desk.model.links();
        int ana = desk.owner("ana");
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.model.refresh();
        links.edits().delete(List.of(desk.row("b")));
        holdQuestions(true);
    }

    private void question(Runnable question) {
        if (heldQuestions) {
            waiting.add(question);
        } else {
            question.run();
        }
    }

    private void answer(Runnable answer) {
        if (heldAnswers) {
            waiting.add(answer);
        } else {
            answer.run();
        }
    }

    void holdQuestions(boolean held) {
        heldQuestions = held;
    }

    void holdAnswers(boolean held) {
        heldAnswers = held;
    }

    /** Lets the first of those held go on. */
    void next() {
        waiting.remove().run();
    }

    /** Lets all go on, and holds none from then on. */
    void letGo() {
        heldQuestions = false;
        heldAnswers = false;
        while (!waiting.isEmpty()) {
            next();
        }
        desk.model.refresh();
    }

    void undo() {
        desk.model.notices().undoLast();
    }

    void redo() {
        desk.model.notices().redoLast();
    }

    void disable(String slug) {
        links.edits().turn(List.of(desk.row(slug)), false);
    }

    LinkState state(String slug) {
        return desk.row(slug).state();
    }

    UnderWay underWay() {
        return desk.model.notices().underWay();
    }

    String nextUndo() {
        return desk.model.notices().history().nextUndoProperty().get();
    }

    String nextRedo() {
        return desk.model.notices().history().nextRedoProperty().get();
    }

    List<String> slugs() {
        return links.listing().rows().stream().map(LinkRow::slug).toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
