package io.fareline.manifests.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Copy;
import io.fareline.manifests.Mutation;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.Soundness;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.secret.NoSecretIsWritten;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jenkins as code, by itself. */
class JenkinsTest {
    private static final String JENKINS = "Application argocd/jenkins ";
    private static Overlay sound;
    private static JenkinsIsWritten check;

    @BeforeAll
    static void rendered() throws IOException {
        sound = new Copy()
                .write("kustomize/overlays/jenkins/kustomization.yaml", """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        resources: [../../argocd/platform/delivery/jenkins]
                        components: [../../argocd/platform/defaults]
                        """)
                .overlay("jenkins");
        var label =
                Pattern.compile("label '([^']+)'").matcher(Rendered.repository().text("Jenkinsfile"));
        assertTrue(label.find(), "the Jenkinsfile asks for no label");
        check = new JenkinsIsWritten(label.group(1));
    }

    @Test
    void itIsSound() {
        assertEquals(List.of(), Soundness.schemaFaults(sound));
        assertEquals(List.of(), new NoSecretIsWritten().faults(sound));
        assertEquals(List.of(), check.faults(sound));
        var accounts = sound.of("ServiceAccount").stream()
                .map(each -> each.name() + " "
                        + each.annotation("eks.amazonaws.com/role-arn").orElse("nothing"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "agent arn:aws:iam::444444444444:role/fareline-jenkins-push",
                        "builder nothing",
                        "secrets arn:aws:iam::444444444444:role/fareline-jenkins-secrets"),
                accounts);
    }

    @Test
    void aPluginOfAnyVersion() {
        refused("git:5.10.1", "git", "takes any version of the plugin git");
        refused("junit:1431.vc0d98912a_756", "junit:latest", "takes any version of the plugin junit:latest");
        refused(
                "\"installLatestPlugins\":false",
                "\"installLatestPlugins\":true",
                "takes the latest of what its plugins need");
    }

    @Test
    void aSecretThatNobodyWritesOrMounts() {
        refused(
                "\"keyName\":\"git-password\"",
                "\"keyName\":\"git-pasword\"",
                "mounts git-pasword of controller, which nobody writes",
                "reads the secret controller-git-password, which is not mounted");
        refused("${controller-git-username}", "${git-username}", "reads the secret git-username, which is not mounted");
        refused("secretName: git-push", "secretName: git-pull", "mounts git-pull in main, which nobody writes");
    }

    @Test
    void peopleWhomNobodyKnows() {
        refused("    oic:", "    local:", "has accounts of its own");
        refused("name: developers", "name: authenticated", "allows something to anybody");
        refused("globalMatrix:", "unsecured:", "does not say who may do what");
    }

    @Test
    void branchesThatGetWhatMainHas() {
        refused("serviceAccount: builder", "serviceAccount: agent", "gives a role or a secret to what builds branches");
        refused("serviceAccount: builder", "serviceAccount: nobody", "has agents in branches of no account");
        refused(
                "usageRestricted: true",
                "usageRestricted: false",
                "lends its cloud main to every folder",
                "lends its cloud branches to every folder");
    }

    @Test
    void agentsThatMayTooMuchOrThatNobodyAsksFor() {
        both("hostUsers: false", "hostUsers: true", "has agents in %s whose root is the node's");
        both("privileged: false", "privileged: true", "has agents in %s that may do anything");
        both("jenkins-agent:1", "jenkins-agent", "has agents in %s of any image");
        refused("label: fareline", "label: farelin", "has agents for farelin, which no pipeline asks for");
        refused(
                "jenkins:\\n  systemMessage",
                "jenkins: {\\n  systemMessage",
                "is told what is no YAML: while parsing a flow mapping");
    }

    private static void both(String text, String other, String fault) {
        refused(text, other, fault.formatted("main"), fault.formatted("branches"));
    }

    private static void refused(String text, String other, String... faults) {
        var spoilt = new Mutation(sound).replace("Application", "jenkins", text, other);
        assertEquals(
                Stream.of(faults).map(JENKINS::concat).sorted().toList(),
                check.faults(spoilt.overlay()).stream().sorted().toList());
    }
}
