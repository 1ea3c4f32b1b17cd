package io.fareline.manifests.setting;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;

import io.fareline.manifests.Rendered;
import io.fareline.manifests.source.Repository;
import org.junit.jupiter.api.Test;

/** Settings and secrets that manifests must not give, or must not forget. */
class SettingRefusalsTest {
    private static final Repository REPOSITORY = Rendered.repository();
    private static final String BOOKING = "Deployment fareline/booking-service, container service ";
    private static final String MIGRATIONS = "Job fareline/booking-migrations, container migrations ";
    private static final String DATA = "/spec/target/template/data/";

    @Test
    void aVariableThatNobodyReads() {
        var check = new SettingsAreKnown(REPOSITORY);
        assertRefused(
                check,
                spoilt("prod").set("ConfigMap", "booking-config", "/data/FARELINE_BOOKING_LEESE", "PT30S"),
                MIGRATIONS + "is given FARELINE_BOOKING_LEESE, which it never reads",
                BOOKING + "is given FARELINE_BOOKING_LEESE, which it never reads");
        assertRefused(
                check,
                spoilt("prod").set("ConfigMap", "booking-config", "/data/FARELINE_SCHEDULE_BATCH", "'4000'"),
                MIGRATIONS + "is given FARELINE_SCHEDULE_BATCH, which it never reads",
                BOOKING + "is given FARELINE_SCHEDULE_BATCH, which it never reads");
    }

    @Test
    void aVariableThatIsForTheArchiveAlone() {
        assertRefused(
                new SettingsAreKnown(REPOSITORY),
                spoilt("prod").set("ConfigMap", "booking-config", "/data/FARELINE_SERVICE", "flight"),
                MIGRATIONS + "is given FARELINE_SERVICE, which it never reads",
                BOOKING + "is given FARELINE_SERVICE, which it never reads");
    }

    @Test
    void aVariableThatIsForgotten() {
        assertRefused(
                new SettingsAreKnown(REPOSITORY),
                spoilt("prod").remove("ConfigMap", "booking-config", "/data/FARELINE_FLIGHT_URL"),
                BOOKING + "is not given FARELINE_FLIGHT_URL");
    }

    @Test
    void aServiceThatMigratesItself() {
        assertRefused(
                new SettingsAreKnown(REPOSITORY),
                spoilt("prod").set("ConfigMap", "booking-config", "/data/FARELINE_MIGRATE", "start"),
                BOOKING + "migrates at its start, which is for the Job",
                MIGRATIONS + "migrates at its start, which is for the Job");
    }

    @Test
    void aSecretAmongTheSettings() {
        assertRefused(
                new SettingsAreKnown(REPOSITORY),
                spoilt("prod").set("ConfigMap", "booking-config", "/data/FARELINE_CLIENT_SECRET", "hunter2"),
                MIGRATIONS + "is given FARELINE_CLIENT_SECRET, which it never reads",
                BOOKING + "is given FARELINE_CLIENT_SECRET, which it never reads");
    }

    @Test
    void aSecretThatIsReadAndNotWrittenOrWrittenAndNotRead() {
        var check = new SecretsAreRead(REPOSITORY);
        assertRefused(
                check,
                spoilt("prod").remove("ExternalSecret", "flight-secrets", DATA + "fareline.offer.keys"),
                "Deployment fareline/flight-service, container service is not given the secret fareline.offer.keys");
        assertRefused(
                check,
                spoilt("prod").set("ExternalSecret", "booking-secrets", DATA + "fareline.offer.keys", "'{{ .keys }}'"),
                BOOKING + "is given the secret fareline.offer.keys, which it never reads");
        assertRefused(
                check,
                spoilt("prod")
                        .set(
                                "ExternalSecret",
                                "booking-secrets",
                                DATA + "fareline.database.owner.password",
                                "'{{ .o }}'"),
                BOOKING + "is given the secret fareline.database.owner.password, which it never reads");
        assertRefused(
                check,
                spoilt("prod")
                        .remove(
                                "ExternalSecret",
                                "booking-migrations-secrets",
                                DATA + "fareline.database.owner.password"),
                MIGRATIONS + "is not given the secret fareline.database.owner.password");
    }

    @Test
    void aFolderThatIsElsewhere() {
        assertRefused(
                new SecretsAreRead(REPOSITORY),
                spoilt("prod")
                        .set("ConfigMap", "booking-config", "/data/X", "y")
                        .replace(
                                "Job",
                                "booking-migrations",
                                "{\"name\":\"FARELINE_SECRETS_FOLDER\",\"value\":\"/run/secrets/fareline\"}",
                                "{\"name\":\"FARELINE_SECRETS_FOLDER\",\"value\":\"/run/secrets\"}"),
                MIGRATIONS + "has no volume at FARELINE_SECRETS_FOLDER",
                MIGRATIONS + "is not given the secret fareline.database.owner.password");
    }

    @Test
    void aKeyThatNobodyWrites() {
        assertRefused(
                new SecretsAreRead(REPOSITORY),
                spoilt("prod")
                        .set(
                                "Deployment",
                                "booking-service",
                                "/spec/template/spec/containers/0/env/-",
                                "{name: keystore_password, valueFrom: {secretKeyRef: {name: booking-secrets, key: keystore}}}"),
                BOOKING + "takes the key keystore, which nobody writes");
    }
}
