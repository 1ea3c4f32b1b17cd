package io.fareline.manifests.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.manifests.Mutation;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.check.Overlay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an environment runs is what its policy lets in, and the policy lets in nothing else. */
class SignedImagesTest {
    private static final String KIND = "ImageValidatingPolicy";
    private static final String POLICY = KIND + " signed-images ";
    private static final String OURS = "333333333333.dkr.ecr.eu-central-1.amazonaws.com/fareline/booking";
    private static final String CONTAINER = "/spec/template/spec/containers/0/image";
    private static final String DIGEST = "@sha256:" + "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod", "prod-recovery"})
    void everyImageIsLookedAtAndFromTheRightPlace(String name) {
        assertEquals(List.of(), faults(environment(name), Rendered.overlay(name)));
    }

    @Test
    void anImageFromElsewhereIsFound() {
        for (var image : List.of(
                "docker.io/fareline/booking" + DIGEST,
                "333333333333.dkr.ecr.eu-central-1.amazonaws.com/other/booking" + DIGEST,
                "333333333333.dkr.ecr.us-east-1.amazonaws.com/fareline/booking" + DIGEST))
            assertEquals(
                    List.of("Deployment fareline/booking-service, container service is not looked at by the policy: "
                            + image),
                    faults(environment("prod"), withImage(image)));
        var other = OURS.replace("3333", "4444") + DIGEST;
        assertEquals(
                List.of(
                        "Deployment fareline/booking-service, container service is refused, since it does not come from "
                                + OURS.replace("booking", "") + ": " + other),
                faults(environment("prod"), withImage(other)));
    }

    @Test
    void aPolicyThatLetsMoreInIsFound() {
        refused(prod().set(KIND, "signed-images", "/spec/validationActions", "[Audit]"), "denies nothing");
        refused(prod().set(KIND, "signed-images", "/spec/failurePolicy", "Ignore"), "lets in what it cannot ask about");
        refused(
                prod().replace(KIND, "signed-images", "[\"fareline\"]", "[\"farelin\"]"),
                "does not look at the namespace fareline");
        refused(prod().replace(KIND, "signed-images", "\"pods\",", ""), "does not look at new pods");
        refused(
                prod().replace(KIND, "signed-images", "\"CREATE\",", ""),
                "does not look at new pods",
                "does not look at new pods/ephemeralcontainers");
        refused(
                prod().replace(KIND, "signed-images", "444444444444", "555555555555"),
                "trusts another than the pipeline's key: ["
                        + ImagesAreVerified.key("eu-central-1").replace("444444444444", "555555555555") + "]");
        refused(
                prod().replace(KIND, "signed-images", "kms:eu-central-1", "kms:eu-west-1"),
                "trusts another than the pipeline's key: [" + ImagesAreVerified.key("eu-west-1") + "]");
        refused(prod().remove(KIND, "signed-images", "/spec/validations/1"), "does without verifyImageSignatures");
        refused(
                prod().remove(KIND, "signed-images", "/spec/validations/2"),
                "does without verifyAttestationSignatures");
        assertEquals(
                List.of("There is no policy signed-images"),
                faults(prod().without(KIND, "signed-images").overlay(), Rendered.overlay("prod")));
    }

    private static void refused(Mutation spoilt, String... faults) {
        assertEquals(
                List.of(faults).stream().map(POLICY::concat).sorted().toList(),
                faults(spoilt.overlay(), Rendered.overlay("prod")).stream()
                        .sorted()
                        .toList());
    }

    private static List<String> faults(Overlay environment, Overlay overlay) {
        return new ImagesAreVerified(environment.objects()).faults(overlay);
    }

    private static Overlay withImage(String image) {
        return new Mutation(Rendered.overlay("prod"))
                .set("Deployment", "booking-service", CONTAINER, image)
                .overlay();
    }

    private static Mutation prod() {
        return new Mutation(environment("prod"));
    }

    private static Overlay environment(String name) {
        return new Overlay(
                name,
                Rendered.render(Rendered.REPOSITORY
                        .resolve("kustomize/argocd/environments")
                        .resolve(name)));
    }
}
