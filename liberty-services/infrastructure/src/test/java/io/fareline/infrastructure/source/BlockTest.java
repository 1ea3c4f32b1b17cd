package io.fareline.infrastructure.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    private static final Block FILE = Block.file("""
            # A comment with { and "
            resource "aws_s3_bucket" "this" {
              bucket = "a-${var.name == "x" ? "}" : "{"}" // a bucket
              /* lifecycle { prevent_destroy = true } */
              tags = {
                Name = "x" # inside
              }
              policy = <<-EOT
                }
              EOT

              lifecycle {
                prevent_destroy = true
              }
            }
            locals { one = 1 }
            list = [
              "a",
              "b",
            ]
            """);

    @Test
    void blocksAreFoundWithTheirLabels() {
        var resource = FILE.blocks("resource").findFirst().orElseThrow();
        assertEquals(List.of("aws_s3_bucket", "this"), resource.labels());
        assertEquals(
                List.of("bucket", "tags", "policy"),
                List.copyOf(resource.attributes().keySet()));
        assertEquals(1, resource.blocks().size());
        assertEquals("true", resource.blocks().getFirst().text("prevent_destroy"));
    }

    @Test
    void expressionsGoToTheirEnd() {
        assertEquals("[\n  \"a\",\n  \"b\",\n]", FILE.attributes().get("list"));
        assertEquals("1", FILE.blocks("locals").findFirst().orElseThrow().text("one"));
    }

    @Test
    void whatIsNoBlockIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Block.file("resource \"x\" ? {"));
    }
}
