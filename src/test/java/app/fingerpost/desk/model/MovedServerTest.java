package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.qr.Raster;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.StandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shows the server's address when that becomes another. */
class MovedServerTest {
    @TempDir
    Path dir;

    @AutoClose
    private DeskFixture desk;

    private Network network = new Network("127.0.0.1", 8080, null);
    private DeskModel model;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        desk.link("wiki", "https://example.org/", desk.owner("ana"));
        DeskServices services = desk.app.deskServices();
        DeskFrame frame = services.frame();
        model = new DeskModel(
                new DeskFrame(
                        () -> network,
                        frame.lost(),
                        frame.memory(),
                        frame.settings(),
                        GivenNetwork.NOTHING.with(new StandIn(8080, 8099))),
                desk.clock,
                new DeskThreads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run));
        model.open(services);
        model.refresh();
        model.panel().choose(model.links().listing().rows().get(0));
    }

    @Test
    void panelShowsTheLinksNewAddress() {
        assertThat(model.panel().addressProperty().get()).isEqualTo("http://127.0.0.1:8080/wiki");

        move("https://go.example.org");

        assertThat(model.panel().addressProperty().get()).isEqualTo("https://go.example.org/wiki");
        assertThat(model.status().address()).isEqualTo("https://go.example.org/");
        model.panel().choose(null);
        move("https://other.example.org");
        assertThat(model.panel().addressProperty().get()).isEmpty();
    }

    @Test
    void codeLeadsToTheNewAddressOnTheScreenAndWhenItIsCopied() {
        QrModel qr = model.panel().qr();
        List<Raster> copied = new ArrayList<>();
        qr.setCopier(copied::add);
        qr.setInSight(true);
        int[] before = Objects.requireNonNull(qr.previewProperty().get()).pixels();
        qr.copyPicture();

        move("https://go.example.org");
        qr.copyPicture();

        assertThat(Objects.requireNonNull(qr.previewProperty().get()).pixels()).isNotEqualTo(before);
        assertThat(copied.get(1).pixels()).isNotEqualTo(copied.get(0).pixels());
    }

    @Test
    void settingsSayWhichPortStandsInForTheOneThatWasTaken() {
        SettingsModel settings = model.settings();
        assertThat(settings.standInProperty().get())
                .isEqualTo(
                        "In this run it is port 8099, for another program had 8080 at the start. The next start tries"
                                + " 8080 again.");

        settings.change("port", "9000");
        assertThat(settings.standInProperty().get()).isEmpty();
    }

    private void move(String baseUrl) {
        network = network.withBaseUrl(baseUrl);
        model.refresh();
    }
}
