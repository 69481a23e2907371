package app.fingerpost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The walls of the house. Every rule here was seen to fail once, on a class put in the wrong room for that purpose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WallsTest {
    private static final String ROOT = "app.fingerpost";

    /** Room to the rooms it may import; the root may import all. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("link", Set.of()),
            Map.entry("thread", Set.of()),
            Map.entry("redirect", Set.of("link")),
            Map.entry("click", Set.of("link")),
            Map.entry("visitor", Set.of("click")),
            Map.entry("store", Set.of("link", "click", "thread")),
            Map.entry("settings", Set.of("link")),
            Map.entry("manage", Set.of("link", "redirect", "store", "thread")),
            Map.entry("report", Set.of("link", "click", "store")),
            Map.entry("autostart", Set.of("link")),
            Map.entry("qr", Set.of()),
            Map.entry("title", Set.of("link", "settings")),
            Map.entry("file", Set.of("link")),
            Map.entry("paper", Set.of()),
            Map.entry("backup", Set.of("link", "store", "settings", "file")),
            Map.entry("saved", Set.of("link", "manage", "report", "store", "file", "thread")),
            Map.entry(
                    "desk.model",
                    Set.of(
                            "link",
                            "manage",
                            "report",
                            "saved",
                            "settings",
                            "qr",
                            "click",
                            "file",
                            "paper",
                            "transfer",
                            "backup",
                            "autostart")),
            Map.entry("desk.view", Set.of("desk.model", "link", "report", "saved", "settings", "qr")),
            Map.entry("transfer", Set.of("link", "manage", "file")),
            Map.entry("bench", Set.of("link", "store")),
            Map.entry(
                    "web",
                    Set.of(
                            "link",
                            "redirect",
                            "click",
                            "visitor",
                            "manage",
                            "report",
                            "settings",
                            "transfer",
                            "backup",
                            "thread")),
            Map.entry("cli", Set.of("link", "manage", "settings", "transfer", "bench", "web", "backup", "file")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyRoomHasItsArrowsAndEveryArrowItsRoom() {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getPackageName().equals(ROOT)) {
                rooms.add(room(type));
            }
        }
        assertThat(new TreeMap<>(ARROWS).keySet()).isEqualTo(rooms);
    }

    @Test
    void roomsImportOnlyWhatTheirArrowsAllow() {
        ARROWS.forEach((room, allowed) -> {
            DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe(
                    "other rooms than " + allowed,
                    type -> type.getPackageName().startsWith(ROOT)
                            && (type.getPackageName().equals(ROOT)
                                    || !room(type).equals(room) && !allowed.contains(room(type))));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat(forbidden)
                    .check(classes);
        });
    }

    @Test
    void roomsFormNoCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
        slices().matching(ROOT + ".desk.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void everyPackageSaysThatItsTypesAreNotNullUnlessMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!isGenerated(type) && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void theDomainKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".link..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".link..", "java..", "org.jspecify.annotations..")
                .check(classes);
    }

    @Test
    void onlyTheirRoomsKnowTheLibraries() {
        keptIn("store", "java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..", "com.zaxxer..");
        keptIn("desk.view", "javafx.scene..", "javafx.stage..", "atlantafx..", "org.kordamp..");
        keptIn("paper", "org.apache.pdfbox..", "org.apache.fontbox..");
        keptIn("qr", "com.google.zxing..");
        keptIn("visitor", "ua_parser..", "org.yaml..");
        keptIn("cli", "picocli..", "me.tongfei..");
        keptIn("web", "io.javalin..", "org.eclipse.jetty..", "jakarta..", "gg.jte..");
    }

    /** Pages have titles, and browsers write their bookmarks as a page. */
    @Test
    void onlyTitlesAndImportsReadHtml() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".title..", ROOT + ".transfer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jsoup..")
                .check(classes);
    }

    @Test
    void classesAreFinalUnlessMeantToBeExtended() {
        List<String> open = classes.stream()
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                .filter(type -> !isGenerated(type))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                // As closed as a final one: it names all that extend it.
                .filter(type -> !type.reflect().isSealed())
                .map(JavaClass::getName)
                .toList();
        assertThat(open).isEmpty();
    }

    private void keptIn(String room, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(classes);
    }

    /** What jte makes of the pages. */
    private static boolean isGenerated(JavaClass type) {
        return type.getPackageName().endsWith(".template");
    }

    /** The desk has two rooms. */
    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length() + 1);
        int dot = rest.indexOf('.', rest.startsWith("desk.") ? "desk.".length() : 0);
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
