package app.fingerpost.desk.model;

import app.fingerpost.saved.SavedReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page of reports in a window's model, as a person uses it to keep questions. */
final class ReportsFixture implements AutoCloseable {
    final DeskFixture desk;
    final ReportsModel page;
    final SavedReportsModel saved;
    /** What was refused, in sentences. */
    final List<String> problems = new ArrayList<>();

    ReportsFixture(Path dir) {
        desk = new DeskFixture(dir);
        page = desk.model.reports();
        saved = page.saved();
    }

    /** Keeps what the page asks under this name, if it is a question. */
    void save(String name) {
        saved.question()
                .ifPresentOrElse(
                        question -> saved.save(question, name, made -> {}, problems::add),
                        () -> problems.add(desk.notice()));
    }

    /** A problem begins with the field it is at. */
    void save(ScheduleForm form) {
        form.save(() -> {}, (field, sentence) -> problems.add(field + " " + sentence));
    }

    void schedule(SavedReport report, ScheduleForm.Choice choice, String time, String folder) {
        ScheduleForm form = new ScheduleForm(saved, report);
        form.choiceProperty().set(choice);
        form.timeProperty().set(time);
        form.folderProperty().set(folder);
        save(form);
    }

    void rename(String name, String other) {
        saved.rename(report(name), other, () -> {}, problems::add);
    }

    SavedReportLine line(String name) {
        return saved.lines().stream()
                .filter(line -> line.report().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    SavedReport report(String name) {
        return line(name).report();
    }

    List<String> names() {
        return saved.lines().stream().map(line -> line.report().name()).toList();
    }

    void undo() {
        desk.model.notices().undoLast();
    }

    void redo() {
        desk.model.notices().redoLast();
    }

    @Override
    public void close() {
        desk.close();
    }
}
