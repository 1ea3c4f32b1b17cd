package io.fareline.infrastructure.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.infrastructure.Sample;
import io.fareline.infrastructure.name.RegionsAreOwn;
import io.fareline.infrastructure.name.RolesAreMade;
import io.fareline.infrastructure.secret.SecretsAreMade;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits in another region has of its owner's what an account has once, and the secrets of which it has replicas. */
class EstateTest {
    private static final String REPLICATED = "[{region: eu-west-1, kms_key_id: key}]";

    @Test
    void secretsWithoutAReplicaThereAreMissing() {
        assertEquals(
                List.of(
                        "ExternalSecret fareline/booking-secrets reads fareline/booking/database, which nothing makes",
                        "ExternalSecret fareline/booking-secrets reads fareline/booking/redis, which nothing makes",
                        "ExternalSecret fareline/booking-migrations-secrets reads fareline/booking/database-owner, which"
                                + " nothing makes"),
                new SecretsAreMade().faults(recovery(Sample.sound())));
        assertEquals(List.of(), new SecretsAreMade().faults(recovery(replicated("[{region: eu-west-1}]"))));
        assertEquals(
                3,
                new SecretsAreMade()
                        .faults(recovery(replicated("[{region: eu-north-1}]")))
                        .size());
    }

    @Test
    void rolesAreTheOwnersAndMustTrustTheClusterThere() {
        var waiting = recovery(replicated(REPLICATED));
        assertTrue(
                new RolesAreMade()
                        .faults(waiting)
                        .contains(
                                "ServiceAccount observability/loki bears arn:aws:iam::333333333333:role/fareline-loki, which"
                                        + " trusts no cluster in eu-west-1"),
                () -> new RolesAreMade().faults(waiting).toString());
        assertEquals("prod", waiting.owner());
    }

    @Test
    void itsRegionIsItsOwn() {
        assertEquals(
                List.of("SecretStore fareline/booking-secrets names the region eu-central-1, and its environment is in"
                        + " eu-west-1"),
                new RegionsAreOwn()
                        .faults(recovery(Sample.sound())).stream()
                                .filter(each -> each.startsWith("SecretStore"))
                                .toList());
    }

    private static Sample replicated(String where) {
        var sample = Sample.sound();
        for (var each : sample.estate().made("aws_secretsmanager_secret"))
            sample = sample.set(each.address(), "/replica", where);
        return sample;
    }

    /** With the manifests of the sample, and nothing of its own. */
    private static Estate recovery(Sample owner) {
        var place = new Estate.Place("prod-recovery", "333333333333", "eu-west-1");
        var objects = List.<Manifest>copyOf(owner.estate().cluster().all());
        return new Estate(place, List.of(), new Overlay("prod-recovery", new Manifests(objects)))
                .with(owner.estate().resources());
    }
}
