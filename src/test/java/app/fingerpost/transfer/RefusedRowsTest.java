package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusedRowsTest {
    @TempDir
    private Path dir;

    @Test
    void reasonsAreInTheLanguageAskedFor() throws Exception {
        Path csv = Files.writeString(dir.resolve("links.csv"), "Long URL,Short code\nhttps://a.example/,größer\n");
        Path refused = RefusedRows.beside(csv);

        RefusedRows.write(csv, List.of(new Refusal(2, "Taken.")), refusal -> "Belegt.", refused);

        assertThat(Files.readAllLines(refused))
                .containsExactly("Line,Reason,Long URL,Short code", "2,Belegt.,https://a.example/,größer");
    }

    @Test
    void fileThatIsThereIsNotReplaced() throws Exception {
        Path csv = Files.writeString(dir.resolve("links.csv"), "Long URL,Short code\nhttps://a.example/,a\n");
        Path mended = Files.writeString(dir.resolve("links.refused.csv"), "mended by hand");
        Files.createSymbolicLink(dir.resolve("links.refused-2.csv"), dir.resolve("nowhere"));
        Path refused = RefusedRows.beside(csv);

        RefusedRows.write(csv, List.of(new Refusal(2, "Taken.")), Refusal::reason, refused);

        assertThat(mended).hasContent("mended by hand");
        assertThat(dir.resolve("nowhere")).doesNotExist();
        assertThat(refused).hasFileName("links.refused-3.csv").content().contains("Taken.");
        assertThat(RefusedRows.beside(dir.resolve("links.json"))).hasFileName("links.refused-4.csv");
    }

    @Test
    void nothingHalfWrittenStays() throws Exception {
        Path csv = Files.writeString(dir.resolve("links.csv"), "Long URL,Short code\nhttps://a.example/,a\n");
        Path refused = RefusedRows.beside(csv);

        assertThatThrownBy(() -> RefusedRows.write(
                        csv,
                        List.of(new Refusal(2, "Taken.")),
                        refusal -> refusal.reason(),
                        dir.resolve("missing").resolve("x.csv")))
                .isInstanceOf(Rejected.class);
        Files.delete(csv);
        assertThatThrownBy(() -> RefusedRows.write(csv, List.of(), Refusal::reason, refused))
                .isInstanceOf(Rejected.class);

        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void rowsRefusedAgainHaveOneLineAndOneReason() throws Exception {
        Path csv = Files.writeString(
                dir.resolve("links.refused.csv"), "Line,Reason,Long URL,Short code\n7,Taken.,https://a.example/,a\n");
        Path refused = RefusedRows.beside(csv);

        RefusedRows.write(csv, List.of(new Refusal(2, "Unknown.")), Refusal::reason, refused);

        assertThat(Files.readAllLines(refused))
                .containsExactly("Line,Reason,Long URL,Short code", "2,Unknown.,https://a.example/,a");
    }
}
