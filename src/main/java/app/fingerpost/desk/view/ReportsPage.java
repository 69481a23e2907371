package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.ReportsModel;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of reports. What stands in the table and in the total line is the answer that an export writes. */
final class ReportsPage implements Page {
    private final ReportsModel model;
    private final FileChoice files;
    private final ReportTable table;
    private final QuestionBar question;
    private final Label about = new Label();
    private final Label total = new Label();
    private final VBox pane;

    ReportsPage(DeskModel desk, FileChoice files) {
        this.model = desk.reports();
        this.files = files;
        this.table = new ReportTable(model);
        this.question = new QuestionBar(model, desk.users());
        table.rows()
                .view()
                .setPlaceholder(new EmptyNote(
                        model.listing(),
                        Feather.BAR_CHART_2,
                        "No clicks in this period",
                        "Choose a longer period, or follow one of your links."));
        Label problem = new ProblemLabel();
        problem.setId("report-problem");
        problem.textProperty().bind(model.problemProperty());
        model.answerProperty().addListener((property, before, answer) -> show(answer));
        VBox body = new VBox(table.rows().view(), totalLine());
        VBox.setVgrow(table.rows().view(), Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        this.pane = new VBox(question, tools(), problem, body);
        pane.getStyleClass().add("page");
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void beginNew() {
        export();
    }

    @Override
    public void beginSearch() {
        question.focusFilter();
    }

    @Override
    public void refresh() {
        model.ask();
    }

    void export() {
        Answer answer = model.answerProperty().get();
        if (answer != null) {
            files.where("Export report", ReportsModel.fileName(answer), "csv").ifPresent(model::export);
        }
    }

    private Node tools() {
        about.getStyleClass().add(Styles.TEXT_MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox bots = new CheckBox("Bots too");
        bots.setId("bots");
        bots.setTooltip(new Tooltip("Count crawlers and link previews as well"));
        bots.selectedProperty().bindBidirectional(model.botsProperty());
        bots.setOnAction(event -> model.ask());
        Button ask = new Button("Refresh", new FontIcon(Feather.REFRESH_CW));
        ask.setTooltip(new Tooltip("Ask again (F5)"));
        ask.setOnAction(event -> model.ask());
        Button export = new Button("Export CSV …", new FontIcon(Feather.DOWNLOAD));
        export.setId("export");
        export.getStyleClass().add(Styles.ACCENT);
        export.setTooltip(new Tooltip("Save this table as a file (Ctrl+E)"));
        export.disableProperty().bind(model.answerProperty().isNull());
        export.setOnAction(event -> export());
        HBox tools = new HBox(about, gap, bots, ask, export);
        tools.getStyleClass().add("bar");
        return tools;
    }

    private Node totalLine() {
        Label name = new Label("Total");
        name.getStyleClass().add(Styles.TEXT_BOLD);
        total.setId("report-total");
        total.getStyleClass().add(Styles.TEXT_BOLD);
        HBox line = new HBox(name, total);
        line.getStyleClass().add("total-line");
        return line;
    }

    private void show(@Nullable Answer answer) {
        if (answer == null) {
            total.setText("");
            about.setText("");
            return;
        }
        table.show(answer);
        Grouping by = answer.question().by();
        total.setText(Wording.count(answer.total(), "click"));
        about.setText(Wording.count(answer.rows().size(), by.word())
                + (by == Grouping.TAG ? ". A click counts for each tag of its link." : ""));
    }
}
