package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableLayoutTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        TableLayout layout = new TableLayout(
                List.of(
                        new TableLayout.Column("slug", OptionalLong.of(190), true),
                        new TableLayout.Column("title", OptionalLong.empty(), false)),
                List.of(new TableLayout.Order("clicks", true), new TableLayout.Order("slug", false)));

        assertThat(layout).hasToString("slug 190, title usual hidden; clicks descending, slug");
        assertThat(TableLayout.parse(layout.toString())).isEqualTo(layout);
        assertThat(TableLayout.parse(TableLayout.NONE.toString())).isEqualTo(TableLayout.NONE);
    }

    @Test
    void whatMakesNoSenseIsLeftOut() {
        assertThat(TableLayout.parse("")).isEqualTo(TableLayout.NONE);
        assertThat(TableLayout.parse("slug, title wide, owner 70;;x").columns())
                .containsExactly(new TableLayout.Column("owner", OptionalLong.of(70), true));
    }
}
