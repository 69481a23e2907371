package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.cli.Launcher;
import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @TempDir
    Path folder;

    @Test
    void whoEndsWithdrawsBeforeTheWindowsLastQuestions() {
        AddressAtTheEnd window = new AddressAtTheEnd(folder, new ArrayList<>(), new ArrayList<>());
        Launch launch = new Launch(window);
        launch.expectWindow();
        try (Launcher.Server ignored = launch.serve(folder, GivenNetwork.all(new Network("127.0.0.1", 0, null)))) {
            assertThat(DataFolder.address(folder)).isPresent();
        }
        assertThat(window.announced).containsExactly(false);
    }

    @Test
    void startThatFailsIsToldAsTheWindowIsSetToSpeakAndLook() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "language=de\ntheme=dark\n");
        AddressAtTheEnd window = new AddressAtTheEnd(folder, new ArrayList<>(), new ArrayList<>());
        Launch launch = new Launch(window);
        launch.expectWindow();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            GivenNetwork there = GivenNetwork.all(new Network("127.0.0.1", taken.getLocalPort(), null));
            assertThatThrownBy(() -> launch.serve(folder, there)).isInstanceOf(Rejected.class);
        }
        assertThat(window.looks)
                .containsExactly(new Appearance(Appearance.Theme.DARK, 100, Appearance.Language.GERMAN));
    }

    /** Notes how it is to look, and whether another start would turn to the app when the window is told to stop asking. */
    private record AddressAtTheEnd(Path folder, List<Boolean> announced, List<Appearance> looks)
            implements Launch.Window {
        @Override
        public void expect() {}

        @Override
        public void look(Appearance appearance) {
            looks.add(appearance);
        }

        @Override
        public void tell(Exception failure) {
            throw new AssertionError(failure);
        }

        @Override
        public boolean stay(Fingerpost app, List<String> add, Runnable onClosed) {
            return true;
        }

        @Override
        public void begin(DeskFrame frame) {}

        @Override
        public void show(FirstPage page) {}

        @Override
        public void open(DeskServices services) {}

        @Override
        public void stopAsking() {
            announced.add(DataFolder.address(folder).isPresent());
        }
    }
}
