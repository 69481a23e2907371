package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.ReportFiles;
import app.fingerpost.desk.model.ReportTexts;
import app.fingerpost.desk.model.ReportsModel;
import app.fingerpost.desk.model.TagOffers;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.report.Answer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of reports. Chart, table and total line are the answer that an export and a PDF write. */
final class ReportsPage implements Page {
    private static final Texts TEXTS = new Texts("reports");
    private static final Texts LINKS = new Texts("links");
    private static final KeyCombination PRINT = Action.key("Shortcut+P");
    private static final KeyCombination EXPORT = Action.key("Shortcut+E");
    private static final KeyCombination SAVE = Action.key("Shortcut+S");

    private final ReportsModel model;
    private final TagOffers tags;
    private final FileChoice files;
    private final ReportTable table;
    private final ReportPicture picture = new ReportPicture();
    private final SavedReportsPane saved;
    private final QuestionBar question;
    private final EmptyNote noClicks;
    private final EmptyNote noVisits;
    private final Label about = new Label();
    private final Label total = new Label();
    private final TallPage page;

    ReportsPage(DeskModel desk, FileChoice files, LinkDoor door) {
        this.model = desk.reports();
        this.tags = desk.tags();
        this.files = files;
        this.table = new ReportTable(model, new ColumnScale(desk.settings().textScale()), door);
        AskBar asks = new AskBar(desk);
        this.saved = new SavedReportsPane(model.saved(), asks);
        this.question = new QuestionBar(model, desk.users(), tags, desk.clock());
        this.noClicks =
                new EmptyNote(model.listing(), Feather.BAR_CHART_2, TEXTS.get("empty.title"), model.adviceProperty());
        this.noVisits = new EmptyNote(
                model.listing(),
                Feather.BAR_CHART_2,
                TEXTS.get("empty.visits.title"),
                TEXTS.get("empty.visits.advice"));
        for (EmptyNote none : List.of(noClicks, noVisits)) {
            none.visibleProperty().bind(model.problemProperty().isEmpty());
        }
        table.rows().view().setPlaceholder(noClicks);
        Label problem = new ProblemLabel();
        problem.setId("report-problem");
        problem.textProperty().bind(model.problemProperty());
        model.answerProperty().addListener((property, before, answer) -> show(answer));
        ReportBody body = new ReportBody(picture, table.rows().view(), totalLine());
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox both = new HBox(body, saved);
        both.getStyleClass().add("form-row");
        VBox.setVgrow(both, Priority.ALWAYS);
        this.page = new TallPage(question, tools(), asks, problem, both);
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PRINT.match(event)) {
                print();
                event.consume();
            } else if (SAVE.match(event)) {
                saved.save();
                event.consume();
            }
        });
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void beginNew() {
        question.focusFirst();
    }

    @Override
    public void beginSearch() {
        page.fill();
        question.focusFilter();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.concat(
                        Stream.of(
                                OpenRows.shortcut(LINKS.get("show")),
                                new Shortcut(PRINT.getDisplayText(), TEXTS.get("print.title")),
                                new Shortcut(SAVE.getDisplayText(), TEXTS.get("saved.save.title"))),
                        saved.shortcuts())
                .toList();
    }

    @Override
    public void refresh() {
        tags.refresh();
        model.ask();
    }

    void export() {
        Answer answer = model.answerProperty().get();
        if (answer != null) {
            files.where(TEXTS.get("export.title"), ReportFiles.fileName(answer) + ".csv", "csv")
                    .ifPresent(model.files()::export);
        }
    }

    private void print() {
        Answer answer = model.answerProperty().get();
        if (answer != null) {
            files.where(TEXTS.get("print.title"), ReportFiles.fileName(answer) + ".pdf", "pdf")
                    .ifPresent(model.files()::print);
        }
    }

    private Node tools() {
        CheckBox bots = new CheckBox(TEXTS.get("bots"));
        bots.setId("bots");
        bots.setMinWidth(Region.USE_PREF_SIZE);
        Tip.give(bots, TEXTS.get("bots.tip"));
        bots.selectedProperty().bindBidirectional(model.botsProperty());
        bots.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.groupingProperty().get().leavesBotsOpen(), model.groupingProperty()));
        bots.setOnAction(event -> model.ask());
        Button ask = button(TEXTS.get("refresh"), Feather.REFRESH_CW, TEXTS.get("refresh.tip"), model::ask);
        Button print = button(TEXTS.get("print"), Feather.PRINTER, tip(TEXTS.get("print.tip"), PRINT), this::print);
        print.setId("print");
        print.disableProperty().bind(model.answerProperty().isNull());
        Button export = button(TEXTS.get("export"), Feather.UPLOAD, tip(TEXTS.get("export.tip"), EXPORT), this::export);
        export.setId("export");
        export.getStyleClass().add(Styles.ACCENT);
        export.disableProperty().bind(model.answerProperty().isNull());
        FlowPane buttons = new FlowPane(bots, ask, print, export);
        buttons.getStyleClass().add("question-buttons");
        return new BothEnds(question.links(), buttons);
    }

    private static String tip(String text, KeyCombination key) {
        return Wording.withKey(text, key.getDisplayText());
    }

    private static Button button(String text, Ikon icon, String tip, Runnable work) {
        Button button = new Button(text, new FontIcon(icon));
        Tip.give(button, tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    private VBox totalLine() {
        Label name = new Label(TEXTS.get("total"));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        total.setId("report-total");
        total.getStyleClass().add(Styles.TEXT_BOLD);
        for (Label sum : List.of(name, total)) {
            sum.setMinWidth(Region.USE_PREF_SIZE);
        }
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setId("report-about");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane sums = new FlowPane(name, total, new ReportWait(model));
        FlowPane rows = new FlowPane(about);
        sums.getStyleClass().add("total-part");
        rows.getStyleClass().add("total-part");
        BothEnds parts = new BothEnds(sums, rows);
        parts.widthProperty().addListener((property, before, width) -> about.setMaxWidth(width.doubleValue()));
        VBox line = new VBox(parts);
        line.getStyleClass().add("total-line");
        return line;
    }

    private void show(@Nullable Answer answer) {
        picture.show(model.chartProperty().get());
        if (answer == null) {
            total.setText("");
            about.setText("");
            return;
        }
        table.show(answer);
        table.rows().view().setPlaceholder(answer.question().by().countsClicks() ? noClicks : noVisits);
        total.setText(ReportTexts.total(answer));
        String rows = TEXTS.get("rows", answer.rows().size());
        String remark = ReportTexts.remark(answer);
        about.setText(remark.isEmpty() ? rows : rows + ". " + remark);
    }
}
