package io.fareline.payment;

import static io.fareline.payment.KeyCalls.badOnes;
import static io.fareline.payment.KeyCalls.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import io.fareline.platform.testing.TestTokens;
import io.fareline.platform.testing.deployment.OwnDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys change while auth hangs: a good token is verified or told to come again, and a bad one is refused for good. */
@ExtendWith(ArquillianExtension.class)
@OwnDeployment
@RunAsClient
class KeysIT {
    private final TestTokens tokens = ServiceUnderTest.tokens();
    private KeyCalls calls;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void theKeysAreKnown() throws InterruptedException {
        calls = new KeyCalls(PaymentCalls.opened(10_000));
        // Auth is asked about unknown keys once a second, and the test before may just have asked.
        Thread.sleep(1_100);
    }

    @AfterEach
    void authAnswers() {
        tokens.answerKeySet(Integer.MAX_VALUE);
    }

    private static Path keyFile() {
        return Path.of(
                System.getProperty("fareline.it.usr"),
                "servers",
                System.getProperty("fareline.it.server"),
                "keys.json");
    }

    @Test
    void whatTheServiceKnowsTheServerVerifiesWithoutAskingAuthAgain() {
        tokens.rotate();
        tokens.answerKeySet(1);
        int before = tokens.keySetReads();
        calls.isSeen(token().text());
        badOnes().forEach(calls::isRefused);
        calls.isSeen(token().text());
        assertEquals(1, tokens.keySetReads() - before);
    }

    @Test
    void aGoodTokenThatTheServerCannotVerifyIsToldToComeAgain() throws IOException {
        tokens.rotate();
        // Known to the service from here on, and not yet read by the server.
        calls.isRefused(token().ofUnknownKey());
        Files.delete(keyFile());
        badOnes().forEach(calls::isRefused);
        calls.isToldToComeAgain(token().text());
        badOnes().forEach(calls::isRefused);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            int status = calls.status(token().text());
            assertNotEquals(401, status);
            return status == 200;
        });
        badOnes().forEach(calls::isRefused);
    }

    @Test
    void ofAKeyThatAuthCannotBeAskedAboutNothingIsSaid() {
        var former = token().text();
        tokens.rotate();
        tokens.answerKeySet(0);
        calls.isToldToComeAgain(token().text());
        calls.isToldToComeAgain(token().ofUnknownKey());
        calls.isRefused(token().unsigned());
        calls.isRefused("nonsense");
        calls.isSeen(former);

        tokens.answerKeySet(Integer.MAX_VALUE);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            int status = calls.status(token().text());
            assertNotEquals(401, status);
            return status == 200;
        });
        calls.isRefused(token().ofUnknownKey());
        badOnes().forEach(calls::isRefused);
    }
}
