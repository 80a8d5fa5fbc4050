package it.sportello.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderedOverlaysTest {

    @ParameterizedTest
    @EnumSource
    void theStoredRenderingIsOfTodaysSourcesAndUntouched(Overlay overlay) {
        assertThat(overlay.stored().lines().findFirst().orElseThrow() + "\n")
                .as("first line of the stored rendering; update it with -Drendered.update=true")
                .isEqualTo(overlay.header());
    }

    /** As objects, because renderers differ in how they write the same. */
    @ParameterizedTest
    @EnumSource
    void theRendererMakesTheStoredRendering(Overlay overlay) throws IOException {
        String rendered = Kustomize.render(overlay.directory())
                .orElseGet(() -> abort("neither kubectl nor kustomize on this machine"));
        assertThat(Manifest.parse(rendered)).containsExactlyInAnyOrderElementsOf(overlay.manifests());
    }
}
