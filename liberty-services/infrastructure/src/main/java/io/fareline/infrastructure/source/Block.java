package io.fareline.infrastructure.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The outline of what is written in Terraform's language: blocks with their labels, and what they set, whose expressions
 * stay text. A file is a block without a name.
 */
public record Block(String type, List<String> labels, Map<String, String> attributes, List<Block> blocks) {
    public static Block file(String text) {
        return new Reader(text).block("", List.of());
    }

    public Stream<Block> blocks(String type) {
        return blocks.stream().filter(each -> each.type.equals(type));
    }

    /** With the quotes taken away, or empty. */
    public String text(String attribute) {
        return attributes.getOrDefault(attribute, "").replaceAll("^\"|\"$", "");
    }

    public String label() {
        return labels.isEmpty() ? "" : labels.getLast();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Block block(String type, List<String> labels) {
            var attributes = new LinkedHashMap<String, String>();
            var blocks = new ArrayList<Block>();
            for (skip(true); at < text.length() && text.charAt(at) != '}'; skip(true)) {
                var name = word();
                skip(false);
                if (text.charAt(at) == '=') {
                    at++;
                    attributes.put(name, expression());
                } else {
                    var named = new ArrayList<String>();
                    for (skip(false); text.charAt(at) != '{'; skip(false)) named.add(word().replace("\"", ""));
                    at++;
                    blocks.add(block(name, named));
                    at++;
                }
            }
            return new Block(type, List.copyOf(labels), attributes, blocks);
        }

        private String word() {
            var begin = at;
            if (text.charAt(at) == '"') string();
            else while (at < text.length() && isOfWord(text.charAt(at))) at++;
            if (begin == at)
                throw new IllegalArgumentException("Not understood: "
                        + text.substring(at).lines().findFirst().orElse(""));
            return text.substring(begin, at);
        }

        private static boolean isOfWord(char character) {
            return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
        }

        /** To the end of the line, or further where a bracket is open. */
        private String expression() {
            var said = new StringBuilder();
            var open = 0;
            while (at < text.length()) {
                var character = text.charAt(at);
                if (open == 0 && (character == '\n' || character == '}')) break;
                var begin = at;
                if (character == '"') string();
                else if (text.startsWith("<<", at)) hereDocument();
                else if (isComment()) {
                    comment();
                    continue;
                } else {
                    if ("([{".indexOf(character) >= 0) open++;
                    if (")]}".indexOf(character) >= 0) open--;
                    at++;
                }
                said.append(text, begin, at);
            }
            return said.toString().strip();
        }

        private void string() {
            at++;
            while (text.charAt(at) != '"') {
                if (text.startsWith("${", at) || text.startsWith("%{", at)) template();
                else at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        }

        private void template() {
            at += 2;
            for (var open = 1; open > 0; ) {
                var character = text.charAt(at);
                if (character == '"') {
                    string();
                    continue;
                }
                if (character == '{') open++;
                if (character == '}') open--;
                at++;
            }
        }

        private void hereDocument() {
            var line = text.indexOf('\n', at);
            var end = text.substring(at, line).replaceFirst("<<-?", "").strip();
            at = line + 1;
            while (!text.substring(at, lineEnd()).strip().equals(end)) at = lineEnd() + 1;
            at = lineEnd();
        }

        private int lineEnd() {
            var end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        private void skip(boolean lines) {
            while (at < text.length()) {
                var character = text.charAt(at);
                if (isComment()) comment();
                else if (character == ' ' || character == '\t' || character == '\r' || lines && character == '\n') at++;
                else if (lines && character == ',') at++;
                else return;
            }
        }

        private boolean isComment() {
            return text.charAt(at) == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
        }

        private void comment() {
            at = text.startsWith("/*", at) ? text.indexOf("*/", at) + 2 : lineEnd();
        }
    }
}
