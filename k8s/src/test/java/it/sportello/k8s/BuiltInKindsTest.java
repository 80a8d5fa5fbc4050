package it.sportello.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kubernetes model refuses fields that it does not know and values of the wrong kind. */
class BuiltInKindsTest {

    static Stream<Manifest> builtIn() {
        return Stream.concat(
                        Arrays.stream(Overlay.values()).flatMap(overlay -> overlay.manifests().stream()),
                        CardEdge.edge().stream())
                .filter(Manifest::isBuiltIn);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void kubernetesKnowsEveryField(Manifest manifest) {
        assertThatCode(() -> validate(manifest)).doesNotThrowAnyException();
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsNoticed() {
        ObjectNode broken =
                Overlay.PRODUCTION.find("Deployment", "pin-service").node().deepCopy();
        ((ObjectNode) broken.at("/spec/template/spec/containers/0/livenessProbe")).put("httpgot", "/");
        assertThatThrownBy(() -> validate(new Manifest(broken))).hasStackTraceContaining("httpgot");
    }

    @Test
    void namesAreUsedOnce() {
        assertThat(Overlay.DEV.manifests().stream().map(Manifest::toString)).doesNotHaveDuplicates();
        assertThat(CardEdge.besideProduction().stream().map(Manifest::toString)).doesNotHaveDuplicates();
    }

    private static void validate(Manifest manifest) throws ReflectiveOperationException {
        JsonElement json = JsonParser.parseString(manifest.node().toString());
        Class<?> model = Class.forName(V1Deployment.class.getPackageName() + "."
                + manifest.version().substring(0, 1).toUpperCase(Locale.ROOT)
                + manifest.version().substring(1) + manifest.kind());
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
        } catch (InvocationTargetException e) {
            throw new AssertionError(manifest.toString(), e.getCause());
        }
        assertThat(JSON.getGson().fromJson(json, model)).isNotNull();
    }
}
