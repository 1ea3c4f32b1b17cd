package io.fareline.payment;

import static io.fareline.payment.KeyCalls.badOnes;
import static io.fareline.payment.KeyCalls.token;
import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import io.fareline.platform.testing.deployment.OwnDeployment;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service is started while auth hangs. */
@ExtendWith(ArquillianExtension.class)
@OwnDeployment
@RunAsClient
class KeysAtStartIT {
    @Deployment
    static WebArchive war() {
        ServiceUnderTest.tokens().rotate();
        ServiceUnderTest.tokens().answerKeySet(0);
        return Deployments.war();
    }

    @AfterAll
    static void authAnswers() {
        ServiceUnderTest.tokens().answerKeySet(Integer.MAX_VALUE);
    }

    @Test
    void untilTheKeysAreKnownNoTokenIsRefusedThatMayBeGood() {
        var nowhere = new KeyCalls(randomUUID());
        nowhere.isToldToComeAgain(token().text());
        nowhere.isToldToComeAgain(token().forged());
        nowhere.isRefused(token().unsigned());

        authAnswers();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            int status = nowhere.status(token().text());
            assertNotEquals(401, status);
            return status == 404;
        });
        badOnes().forEach(nowhere::isRefused);
        nowhere.isRefused(token().ofUnknownKey());
        new KeyCalls(PaymentCalls.opened(10_000)).isSeen(token().text());
    }
}
