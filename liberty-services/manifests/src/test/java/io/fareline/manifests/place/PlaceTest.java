package io.fareline.manifests.place;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.manifests.Copy;
import io.fareline.manifests.Mutation;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.check.Overlay;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An environment is in one region, which is said once; and in the region that waits it is what it is at home. */
class PlaceTest {
    private static final String HOME = "eu-central-1";
    private static final String AWAY = "eu-west-1";
    private static final String STORE = "/spec/provider/aws/region";
    private static final String IMAGE = "/spec/template/spec/containers/0/image";

    @Test
    void everyRegionIsSaidOnce() {
        assertEquals(List.of(), new RegionsAreSaidOnce(Rendered.repository()).faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eso/components/external-secret/service.yaml | region: REGION | region: eu-west-1",
                "istio/gateway/client-authorities.yaml | region: REGION | region: eu-central-1",
                "kustomize/argocd/platform/aws/cluster-autoscaler.yaml | awsRegion: REGION | awsRegion: us-east-1",
                "kustomize/overlays/dev/environment.env | FARELINE_REDIS_MODE=single"
                        + " | FARELINE_REDIS_ADDRESS=rediss://redis.eu-west-1.example",
                "kustomize/components/registry/kustomization.yaml | ACCOUNT.dkr.ecr.REGION.amazonaws.com"
                        + " | ACCOUNT.dkr.ecr.eu-west-1.amazonaws.com"
            })
    void aRegionThatIsWrittenElsewhereIsRefused(String file, String text, String other) throws IOException {
        var copy = new Copy();
        var line = copy.repository()
                .text(file)
                .lines()
                .filter(each -> each.contains(text))
                .findFirst()
                .orElseThrow();
        copy.write(file, copy.repository().text(file).replace(text, other));
        assertEquals(
                List.of(file + " says a region: " + line.replace(text, other).strip()),
                new RegionsAreSaidOnce(copy.repository()).faults());
    }

    @Test
    void aRegionThatIsSaidTwiceIsRefused() throws IOException {
        var file = "kustomize/overlays/prod/kustomization.yaml";
        var copy = new Copy();
        copy.insertAfter(
                file, "        fareline.io/aws-region: eu-central-1", "        fareline.io/aws-region: eu-west-1");
        assertEquals(List.of(file + " says its region 2 times"), new RegionsAreSaidOnce(copy.repository()).faults());
    }

    @Test
    void aSecretStoreOfAnotherRegionIsRefused() {
        for (var each : List.of(List.of("prod", AWAY, HOME), List.of("prod-recovery", HOME, AWAY)))
            assertRefused(
                    new RegionsAreOne(),
                    spoilt(each.getFirst()).set("SecretStore", "booking-secrets", STORE, each.get(1)),
                    "SecretStore fareline/booking-secrets names the region " + each.get(1)
                            + ", and its environment is in " + each.get(2));
    }

    @Test
    void anImageOfAnotherRegionIsRefused() {
        assertRefused(
                new RegionsAreOne(),
                spoilt("prod-recovery").replace("Deployment", "auth-service", AWAY, HOME),
                "Deployment fareline/auth-service names the region eu-central-1, and its environment is in eu-west-1");
    }

    @Test
    void whatIsLeftToBeWrittenIsRefused() {
        assertRefused(
                new RegionsAreOne(),
                spoilt("dev").set("SecretStore", "auth-secrets", STORE, "REGION"),
                "SecretStore fareline/auth-secrets has REGION where nothing was written");
        assertEquals(
                List.of("No environment says fareline.io/aws-region"),
                new RegionsAreOne()
                        .faults(spoilt("dev")
                                .without("ConfigMap", "environment")
                                .overlay()));
    }

    @Test
    void theRecoveryRegionIsProduction() {
        assertEquals(List.of(), recovered(Rendered.overlay("prod-recovery")));
        assertEquals(AWAY, Rendered.overlay("prod-recovery").region().orElseThrow());
    }

    @Test
    void aDigestThatStayedBehindIsRefused() {
        var image = Rendered.overlay("prod-recovery")
                .objects()
                .find("Deployment", "booking-service")
                .orElseThrow()
                .root()
                .at(IMAGE)
                .asText();
        var older = image.replaceFirst("sha256:.*", "sha256:" + "1".repeat(64));
        assertEquals(
                List.of("Deployment fareline/booking-service spec.template.spec.containers[0].image is \""
                        + older.replace(AWAY, "REGION") + "\", and in prod \"" + image.replace(AWAY, "REGION") + "\""),
                recovered(recovery()
                        .set("Deployment", "booking-service", IMAGE, older)
                        .overlay()));
    }

    @Test
    void whatIsSmallerOrMoreOrLessIsRefused() {
        assertEquals(
                List.of("HorizontalPodAutoscaler fareline/flight-service spec.minReplicas is 1, and in prod 3"),
                recovered(recovery()
                        .set("HorizontalPodAutoscaler", "flight-service", "/spec/minReplicas", "1")
                        .overlay()));
        assertEquals(
                List.of("Service fareline/flight-service is in prod alone"),
                recovered(recovery().without("Service", "flight-service").overlay()));
        assertEquals(
                List.of("ConfigMap fareline/told is not in prod"),
                recovered(recovery()
                        .and("{apiVersion: v1, kind: ConfigMap, metadata: {name: told, namespace: fareline}}")
                        .overlay()));
        assertEquals(List.of("prod is where prod is"), recovered(Rendered.overlay("prod")));
    }

    /** Whatever prod is given, its second region has with it. */
    @Test
    void aDigestAndASettingOfProductionAreTheRecoveryRegionsToo() throws IOException {
        var release = "kustomize/overlays/prod/release/kustomization.yaml";
        var settings = "kustomize/overlays/prod/environment.env";
        var digest = "sha256:" + "2".repeat(64);
        var copy = new Copy();
        var text = copy.repository().text(release);
        copy.write(release, text.replaceFirst("(name: fareline/auth\n    digest: ).*", "$1" + digest));
        copy.write(settings, copy.repository().text(settings) + "FARELINE_DATABASE_POOL=9\n");
        var moved = copy.overlay("prod-recovery");
        assertEquals(List.of(), new RecoveryIsItsOrigin(copy.overlay("prod")).faults(moved));
        assertEquals(
                "333333333333.dkr.ecr.eu-west-1.amazonaws.com/fareline/auth@" + digest,
                moved.objects()
                        .find("Deployment", "auth-service")
                        .orElseThrow()
                        .root()
                        .at(IMAGE)
                        .asText());
    }

    private static List<String> recovered(Overlay overlay) {
        return new RecoveryIsItsOrigin(Rendered.overlay("prod")).faults(overlay);
    }

    private static Mutation recovery() {
        return spoilt("prod-recovery");
    }
}
