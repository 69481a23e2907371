package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;

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
    void rowsRefusedAgainHaveOneLineAndOneReason() throws Exception {
        Path csv = Files.writeString(
                dir.resolve("links.refused.csv"), "Line,Reason,Long URL,Short code\n7,Taken.,https://a.example/,a\n");
        Path refused = RefusedRows.beside(csv);

        RefusedRows.write(csv, List.of(new Refusal(2, "Unknown.")), Refusal::reason, refused);

        assertThat(Files.readAllLines(refused))
                .containsExactly("Line,Reason,Long URL,Short code", "2,Unknown.,https://a.example/,a");
    }
}
