package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.StoreException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
    @ParameterizedTest
    @CsvSource({
        "The database failed: Access denied,Permission denied,The database failed: Access denied.",
        "The database is being opened again.,,The database is being opened again.",
        "The database failed: IO Exception,No space left on device,The disk is full. Make room on it and try again.",
        "Failed,Auf dem Gerät ist kein Speicherplatz mehr verfügbar,The disk is full. Make room on it and try again."
    })
    void failureOfTheStoreIsToldOnceAndRoomAskedForOnlyWhereTheDiskIsFull(String message, String cause, String told) {
        assertThat(Sentence.of(new StoreException(message, new IOException(cause))))
                .isEqualTo(told);
    }
}
