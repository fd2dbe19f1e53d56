package com.allstarteams.coach.llm.local;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/**
 * The quantised bge-small-en-v1.5 model from the class path, run with one thread per call: ONNX Runtime takes every core
 * for a single call otherwise, and concurrent conversations pay for it.
 */
final class BgeSmallModel extends AbstractInProcessEmbeddingModel {

    static final int DIMENSIONS = 384;
    private static final String FILE = "bge-small-en-v1.5-q";

    private final OnnxBertBiEncoder encoder;

    BgeSmallModel() {
        super(Runnable::run);
        this.encoder = load();
    }

    private static OnnxBertBiEncoder load() {
        try (InputStream model = new ClassPathResource(FILE + ".onnx").getInputStream();
                InputStream tokenizer = new ClassPathResource(FILE + "-tokenizer.json").getInputStream();
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (OrtException unusable) {
            throw new IllegalStateException("The local embedding model does not load", unusable);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return DIMENSIONS;
    }
}
