package io.fareline.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public type of the library's API says what it is. */
class JavadocTest {
    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        var sources = new ArrayList<JavaFileObject>();
        try (var files = Files.walk(Path.of(System.getProperty("fareline.sources")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/transport/"))
                    .toList())
                sources.add(source(Files.readString(file), file.getFileName().toString()));
        }
        assertEquals(List.of(), undocumented(sources));
    }

    @Test
    void aSilentTypeIsFound() throws IOException {
        var silent = source(
                "public class Silent { /** Says it. */ public enum Heard {} public record Inner() {} }", "Silent.java");
        assertEquals(List.of("Silent", "Inner"), undocumented(List.of(silent)));
    }

    private static List<String> undocumented(List<JavaFileObject> sources) throws IOException {
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        var trees = DocTrees.instance(task);
        var found = new ArrayList<String>();
        for (CompilationUnitTree unit : task.parse()) new Scanner(trees, unit, found).scan(new TreePath(unit), null);
        return found;
    }

    private static JavaFileObject source(String text, String name) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Scanner(DocTrees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (isPublic && trees.getDocCommentTree(TreePath.getPath(unit, type)) == null)
                found.add(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }
    }
}
