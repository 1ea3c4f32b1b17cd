package io.fareline.manifests.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fareline.manifests.Mutation;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.place.OneRegionSells;
import io.fareline.manifests.place.RegionsAreOne;
import io.fareline.manifests.schema.Schemas;
import io.fareline.manifests.secret.NoSecretIsWritten;
import io.fareline.manifests.workload.ImagesArePinned;
import io.fareline.manifests.workload.PodsAreRestricted;
import io.fareline.manifests.workload.ResourcesAreBounded;
import io.fareline.manifests.workload.SelectorsMatchPods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Argo CD is told in each environment, and what the platform under the services is. */
class PlatformTest {
    private static final String ENVIRONMENTS = "kustomize/argocd/environments";
    private static final String DELIVERY = "delivery";
    private static final Schemas SCHEMAS = new Schemas();
    private final PlatformIsPinned pinned = new PlatformIsPinned();

    @TestFactory
    Stream<DynamicTest> everyEnvironmentIsSound() {
        return Rendered.repository().folders(ENVIRONMENTS).stream().map(folder -> {
            var name = folder.getFileName().toString();
            return dynamicTest(name, () -> assertEquals(List.of(), faults(environment(name))));
        });
    }

    @Test
    void everyOverlayHasItsEnvironmentAndOneMoreDelivers() {
        assertEquals(
                Stream.concat(Stream.of(DELIVERY), names(Rendered.repository().overlays()))
                        .sorted()
                        .toList(),
                names(Rendered.repository().folders(ENVIRONMENTS)).toList());
        for (var folder : Rendered.repository().folders(ENVIRONMENTS)) {
            var name = folder.getFileName().toString();
            var services = environment(name).objects().find("ApplicationSet", "fareline");
            assertEquals(!name.equals(DELIVERY), services.isPresent(), name);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyEnvironmentIsWhereItsOverlayIs() {
        return names(Rendered.repository().overlays())
                .map(name -> dynamicTest(
                        name,
                        () -> assertEquals(
                                List.of(),
                                RegionsAreOne.faults(
                                        environment(name).objects(),
                                        Rendered.overlay(name).region().orElseThrow()))));
    }

    @Test
    void anEnvironmentElsewhereThanItsOverlayIsRefused() {
        assertEquals(
                List.of(
                        "Application argocd/load-balancer-controller names the region eu-central-1, and its environment is in"
                                + " eu-west-1"),
                RegionsAreOne.faults(
                        new Mutation(environment("prod-recovery"))
                                .set(
                                        "Application",
                                        "load-balancer-controller",
                                        "/spec/source/helm/valuesObject/region",
                                        "eu-central-1")
                                .overlay()
                                .objects(),
                        "eu-west-1"));
    }

    @Test
    void oneRegionOfAnEnvironmentRunsWhatIsInGit() {
        var names = names(Rendered.repository().folders(ENVIRONMENTS)).toList();
        var all = names.stream().map(PlatformTest::environment).toList();
        assertEquals(List.of(), new OneRegionSells().faults(all));
        var automated = "/spec/template/spec/syncPolicy/automated";
        var both = new Mutation(environment("prod-recovery"))
                .set("ApplicationSet", "fareline", automated, "{prune: true}")
                .overlay();
        var none = prod().remove("ApplicationSet", "fareline", automated).overlay();
        assertEquals(
                List.of("The services run by themselves in prod and prod-recovery"),
                new OneRegionSells().faults(List.of(environment("prod"), both)));
        assertEquals(
                List.of("In prod the services wait for a person everywhere"),
                new OneRegionSells().faults(List.of(none, environment("prod-recovery"))));
        // As after a move.
        assertEquals(List.of(), new OneRegionSells().faults(List.of(none, both)));
    }

    /** No overlay has its pods, so they are looked at here. */
    @Test
    void whatDeliversIsRestrictedAndBounded() {
        var delivery = environment(DELIVERY);
        assertTrue(delivery.pods().stream().anyMatch(each -> each.owner().is("StatefulSet", "atlantis")));
        for (var check : List.of(new PodsAreRestricted(), new ResourcesAreBounded(), new SelectorsMatchPods()))
            assertEquals(List.of(), check.faults(delivery));
        // By a whole version, as in an environment that others rely on.
        assertEquals(List.of(), new ImagesArePinned().faults(new Overlay("prod", delivery.objects())));
    }

    @Test
    void aPlatformWithoutWhatItNeedsIsRefused() {
        assertRefused(
                prod().without("Application", "istio-base"),
                "istiod comes without istio-base",
                "istio-cni comes without istio-base");
    }

    @Test
    void aChartOfAnyVersionOrFromAnywhereIsRefused() {
        assertRefused(
                prod().set("Application", "istiod", "/spec/source/targetRevision", "1.31.*"),
                "Application argocd/istiod takes any chart that is '1.31.*'");
        assertRefused(
                prod().set("Application", "istiod", "/spec/source/repoURL", "https://charts.example"),
                "Application argocd/istiod comes from https://charts.example, which its project does not allow");
        assertRefused(
                prod().set("Application", "istiod", "/spec/project", "default"),
                "Application argocd/istiod is of no project that exists");
    }

    @Test
    void servicesBeforeWhatTheyStandOnAreRefused() {
        assertRefused(
                prod().set("Application", "istiod", "/metadata/annotations/argocd.argoproj.io~1sync-wave", "'5'"),
                "fareline of wave 5 does not come after istiod of wave 5");
        assertRefused(
                prod().remove("Application", "istio-base", "/metadata/annotations/argocd.argoproj.io~1sync-wave"),
                "istio-cni of wave -6 does not come after istio-base of wave 0",
                "istiod of wave -6 does not come after istio-base of wave 0");
    }

    /** An object is held to the schema of the version that takes it. */
    @Test
    void theSchemasAreOfTheVersionsThatAreInstalled() {
        var script = Rendered.repository().text("liberty-services/manifests/reference/make-schemas.py");
        var installed = environment("prod").objects();
        for (var pair : List.of(
                List.of("istiod", "istio.io/api"),
                List.of("cert-manager", "github.com/cert-manager/cert-manager"),
                List.of("external-secrets", "github.com/external-secrets/external-secrets"),
                List.of("kyverno", "github.com/kyverno/kyverno"))) {
            var application = installed.find("Application", pair.getFirst()).orElseThrow();
            // Where a chart has versions of its own, its values name the image's.
            var image = application.text("spec.source.helm.valuesObject.admissionController.container.image.tag");
            var version =
                    (image.isEmpty() ? application.text("spec.source.targetRevision") : image).replaceFirst("^v", "");
            assertTrue(
                    Pattern.compile(Pattern.quote(pair.getLast() + "@v" + version + "\""))
                            .matcher(script)
                            .find(),
                    pair.getFirst() + " " + version + " is installed, and reference/make-schemas.py has another");
        }
    }

    private List<String> faults(Overlay environment) {
        var faults = new ArrayList<>(pinned.faults(environment));
        faults.addAll(new NoSecretIsWritten().faults(environment));
        environment.all().forEach(each -> faults.addAll(SCHEMAS.faults(each)));
        return faults;
    }

    private void assertRefused(Mutation spoilt, String... faults) {
        assertEquals(
                Stream.of(faults).sorted().toList(),
                pinned.faults(spoilt.overlay()).stream().sorted().toList());
    }

    private static Mutation prod() {
        return new Mutation(environment("prod"));
    }

    private static Stream<String> names(List<Path> folders) {
        return folders.stream().map(each -> each.getFileName().toString());
    }

    private static Overlay environment(String name) {
        return new Overlay(
                name, Rendered.render(Rendered.REPOSITORY.resolve(ENVIRONMENTS).resolve(name)));
    }
}
