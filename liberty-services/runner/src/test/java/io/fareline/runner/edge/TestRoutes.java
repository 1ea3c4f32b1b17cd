package io.fareline.runner.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A route table with everything that the edge can do, and one entry that it must not follow. */
final class TestRoutes {
    static final String YAML = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: test}
            spec:
              hosts: [edge.test, staff.test]
              gateways: [test]
              http:
                - name: bookings
                  match:
                    - uri: {exact: /v1/bookings}
                    - uri: {prefix: /v1/bookings/}
                  route: [{destination: {host: booking-service, port: {number: 9080}}}]
                  timeout: 5s
                  retries: {attempts: 0}
                  headers: {request: {remove: [X-Route-Secret]}}
                - name: large
                  match: [{uri: {exact: /v1/large}, method: {exact: POST}}]
                  route: [{destination: {host: booking-service}}]
                  timeout: 5s
                  retries: {attempts: 0}
                - name: slow
                  match: [{uri: {regex: '/v1/sl[o]w'}}]
                  route: [{destination: {host: booking-service}}]
                  timeout: 300ms
                  retries: {attempts: 0}
                - name: hangs
                  match: [{uri: {exact: /v1/hangs}}]
                  route: [{destination: {host: booking-service}}]
                  timeout: 20s
                  retries: {attempts: 0}
                - name: away
                  match: [{uri: {exact: /v1/away}}]
                  route: [{destination: {host: away-service}}]
                  timeout: 5s
                  retries: {attempts: 0}
                - name: staff
                  match: [{uri: {exact: /v1/staff}, authority: {exact: staff.test}}]
                  route: [{destination: {host: booking-service}}]
                  timeout: 5s
                  retries: {attempts: 0}
                - name: forbidden
                  match:
                    - uri: {prefix: /internal/}
                    - uri: {prefix: /INTERNAL/}
                    - uri: {prefix: /health}
                    - uri: {prefix: /metrics}
                  route: [{destination: {host: booking-service}}]
                  timeout: 5s
                  retries: {attempts: 0}
            """;

    private TestRoutes() {}

    static Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("routes.yaml"), YAML);
    }
}
