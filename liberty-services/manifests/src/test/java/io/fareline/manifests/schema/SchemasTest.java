package io.fareline.manifests.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.object.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
    private static final Schemas SCHEMAS = new Schemas();

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: booking-service, labels: {app: booking}}
            spec:
              selector: {matchLabels: {app: booking}}
              template:
                metadata: {labels: {app: booking}}
                spec:
                  containers:
                    - name: service
                      imagePullPolicy: IfNotPresent
                      resources: {limits: {cpu: 500m, memory: 1Gi}}
                      ports: [{name: http, containerPort: 9080}]
                      readinessProbe: {httpGet: {path: /health/ready, port: http}}
            """;
    private static final String ROUTES = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: public}
            spec:
              hosts: [api.fareline.example]
              http:
                - route: [{destination: {host: booking-service, port: {number: 9080}}, weight: 100}]
                  timeout: 10s
                  retries: {attempts: 0}
            """;
    private static final String SECRET = """
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: booking}
            spec:
              refreshInterval: 2m
              secretStoreRef: {kind: SecretStore, name: booking}
              target: {creationPolicy: Owner, name: booking-secrets}
              data: [{secretKey: password, remoteRef: {key: fareline/booking/database}}]
            """;
    private static final String APPLICATIONS = """
            apiVersion: argoproj.io/v1alpha1
            kind: ApplicationSet
            metadata: {name: fareline}
            spec:
              generators: [{list: {elements: [{name: dev}]}}]
              template:
                metadata: {name: fareline}
                spec:
                  project: fareline
                  destination: {server: https://kubernetes.default.svc}
                  syncPolicy: {automated: {prune: true}}
            """;
    private static final String ALERTS = """
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: slo}
            spec: {groups: [{name: slo, rules: [{alert: Slow, expr: up == 0, for: 5m}]}]}
            """;

    @Test
    void whatTheProjectsDocumentIsTaken() {
        for (var sound : List.of(DEPLOYMENT, ROUTES, SECRET, APPLICATIONS, ALERTS))
            assertEquals(List.of(), faults(sound));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "readinessProbe | readynessProbe | 'readynessProbe'",
                "containerPort: 9080 | containerPort: http | /spec/template/spec/containers/0/ports/0/containerPort",
                "imagePullPolicy: IfNotPresent | imagePullPolicy: Sometimes | imagePullPolicy",
                "memory: 1Gi | memory: 1 GB | /spec/template/spec/containers/0/resources/limits/memory",
                "selector: {matchLabels: {app: booking}} | paused: false | 'selector'",
                "labels: {app: booking}} | labels: {app: 1}} | /metadata/labels/app",
                "name: booking-service, labels | name: booking-service, lables | 'lables'",
                "apps/v1 | apps/v1beta1 | no schema of apps/v1beta1 Deployment"
            })
    void aDeploymentThatAClusterWouldNotTakeIsRefused(String text, String other, String fault) {
        assertRefused(DEPLOYMENT, text, other, fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeout: 10s | timeOut: 10s | 'timeOut'",
                "weight: 100 | weight: all | /spec/http/0/route/0/weight",
                "attempts: 0 | attempts: 0, perTryTimeOut: 1s | 'perTryTimeOut'",
                "host: booking-service, | hosts: booking-service, | 'hosts'"
            })
    void aRouteThatTheMeshWouldNotTakeIsRefused(String text, String other, String fault) {
        assertRefused(ROUTES, text, other, fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refreshInterval | refreshIntervall | 'refreshIntervall'",
                "creationPolicy: Owner | creationPolicy: Mine | creationPolicy",
                "{key: fareline/booking/database} | {name: fareline/booking/database} | 'name'"
            })
    void anExternalSecretThatTheOperatorWouldNotTakeIsRefused(String text, String other, String fault) {
        assertRefused(SECRET, text, other, fault);
    }

    @Test
    void anApplicationOrARuleWithAnUnknownFieldIsRefused() {
        assertRefused(APPLICATIONS, "prune: true", "prunes: true", "'prunes'");
        assertRefused(APPLICATIONS, "project: fareline", "projects: fareline", "'projects'");
        assertRefused(ALERTS, "for: 5m", "during: 5m", "'during'");
        assertRefused(ALERTS, "for: 5m", "for: five minutes", "/spec/groups/0/rules/0/for");
    }

    private static void assertRefused(String sound, String text, String other, String fault) {
        assertTrue(sound.contains(text), text);
        var faults = faults(sound.replace(text, other));
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults.toString());
    }

    private static List<String> faults(String yaml) {
        return SCHEMAS.faults(Manifests.parse(yaml).all().getFirst());
    }
}
