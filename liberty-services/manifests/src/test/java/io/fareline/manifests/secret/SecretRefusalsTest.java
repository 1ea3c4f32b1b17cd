package io.fareline.manifests.secret;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets that are written down, grow old or can be read by others. */
class SecretRefusalsTest {
    private static final String STORED = "ExternalSecret fareline/booking-secrets ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTE | -----BEGIN RSA PRIVATE KEY----- | holds a private key",
                "NOTE | AKIAIOSFODNN7EXAMPLE | holds an access key",
                "FARELINE_DATABASE_URL | postgresql://booking:hunter2@database/booking | holds a password in an address",
                "FARELINE_REDIS_PASSWORD | hunter2 | says what FARELINE_REDIS_PASSWORD is",
                "FARELINE_CLIENT_SECRET | hunter2 | says what FARELINE_CLIENT_SECRET is",
                "NOTE | kX9vQ2mZr7TfLw4PbN8sHc1YdJ6g | holds what looks like a secret: kX9v..."
            })
    void aSecretAmongTheSettings(String name, String value, String fault) {
        var spoilt = spoilt("prod").and("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: told, namespace: fareline}
                data: {%s: "%s"}
                """.formatted(name, value));
        assertRefused(new NoSecretIsWritten(), spoilt, "ConfigMap fareline/told " + fault);
    }

    @Test
    void aSecretWithData() {
        assertRefused(new NoSecretIsWritten(), spoilt("prod").and("""
                apiVersion: v1
                kind: Secret
                metadata: {name: told, namespace: fareline}
                stringData: {user: booking}
                """), "Secret fareline/told has data");
    }

    @Test
    void aPasswordInAVariable() {
        assertRefused(
                new NoSecretIsWritten(),
                spoilt("prod")
                        .set(
                                "Deployment",
                                "booking-service",
                                "/spec/template/spec/containers/0/env/-",
                                "{name: keystore_password, value: changeit}"),
                "Deployment fareline/booking-service says what keystore_password is");
    }

    @Test
    void whatIsNoSecretIsLeftAlone() {
        assertRefused(new NoSecretIsWritten(), spoilt("prod").and("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: told, namespace: fareline}
                data:
                  FARELINE_SECRETS_FOLDER: /run/secrets/fareline
                  digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                  url: https://database.prod.fareline.internal:5432/booking
                  certificate: "-----BEGIN CERTIFICATE-----"
                  pattern: preferredDuringSchedulingIgnoredDuringExecution
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1h | is fetched again every 1h, and must be every 2m",
                "2m1s | is fetched again every 2m1s, and must be every 2m",
                "0s | is never fetched again: '0s'",
                "soon | is never fetched again: 'soon'"
            })
    void aSecretThatGrowsOld(String interval, String fault) {
        assertRefused(
                new SecretsStayFresh(),
                spoilt("prod").set("ExternalSecret", "booking-secrets", "/spec/refreshInterval", interval),
                STORED + fault);
    }

    @Test
    void aSecretThatIsLostOrNeverRenewed() {
        assertRefused(
                new SecretsStayFresh(),
                spoilt("prod").set("ExternalSecret", "booking-secrets", "/spec/target/deletionPolicy", "Delete"),
                STORED + "is lost with what it was fetched from");
        assertRefused(
                new SecretsStayFresh(),
                spoilt("prod")
                        .set(
                                "Deployment",
                                "booking-service",
                                "/spec/template/spec/containers/0/volumeMounts/0/subPath",
                                "fareline.database.password"),
                "Deployment fareline/booking-service, container service mounts a file alone, which is never renewed:"
                        + " \"/run/secrets/fareline\"");
    }

    @Test
    void aRoleThatIsSharedOrSomebodyElses() {
        var role = "/metadata/annotations/eks.amazonaws.com~1role-arn";
        assertRefused(
                new RolesAreOwn(),
                spoilt("prod")
                        .set(
                                "ServiceAccount",
                                "payment-service",
                                role,
                                "arn:aws:iam::333333333333:role/fareline-booking-secrets"),
                "ServiceAccount fareline/payment-service shares its role with ServiceAccount fareline/booking-service");
        assertRefused(
                new RolesAreOwn(),
                spoilt("prod")
                        .set(
                                "ServiceAccount",
                                "payment-service",
                                role,
                                "arn:aws:iam::111111111111:role/fareline-payment-secrets"),
                "ServiceAccount fareline/payment-service has a role of the account 111111111111, and this is 333333333333");
        assertRefused(
                new RolesAreOwn(),
                spoilt("prod").set("ServiceAccount", "payment-service", role, "arn:aws:iam::ACCOUNT:role/x"),
                "ServiceAccount fareline/payment-service has no role of AWS but arn:aws:iam::ACCOUNT:role/x");
        assertRefused(
                new RolesAreOwn(),
                spoilt("prod").remove("ServiceAccount", "payment-service", role),
                "SecretStore fareline/payment-secrets reads on behalf of payment-service, which has no role");
    }

    @Test
    void aStoreThatReadsForOthers() {
        assertRefused(
                new RolesAreOwn(),
                spoilt("prod")
                        .replace("ExternalSecret", "booking-secrets", "fareline/booking/redis", "fareline/auth/redis"),
                STORED + "reads fareline/auth/redis, which is not under fareline/booking/");
        assertRefused(
                new RolesAreOwn(),
                spoilt("prod")
                        .replace(
                                "ExternalSecret",
                                "booking-secrets",
                                "fareline/booking/redis",
                                "fareline/booking/database-owner"),
                STORED + "reads fareline/booking/database-owner on behalf of booking-service");
        assertRefused(
                new RolesAreOwn(),
                spoilt("prod").without("SecretStore", "booking-secrets"),
                STORED + "names the store booking-secrets, which does not exist");
    }
}
