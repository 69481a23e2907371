package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;

class LastFolderTest {
    @Test
    void vanishedFolderIsLeftOutAndTheNextOneRemembered() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialDirectory(new File("gone"));
        File chosen = new File("here", "links.csv");

        assertThat(LastFolder.ask(chooser, dialog -> {
                    if (dialog.getInitialDirectory() != null) {
                        throw new IllegalArgumentException("Folder parameter must be a valid folder");
                    }
                    return chosen;
                }))
                .isEqualTo(chosen);
        assertThat(chooser.getInitialDirectory()).isEqualTo(new File("here"));
    }
}
