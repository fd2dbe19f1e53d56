package com.allstarteams.coach.support.wire;

import java.util.Locale;
import java.util.Random;

/** Vectors that are the same for the same text and near for texts with many words in common. */
final class ToyVectors {

    private ToyVectors() {}

    /** @param length Euclidean length of the vector */
    static float[] of(String text, int dimensions, double length) {
        double[] sum = new double[dimensions];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            Random direction = new Random(word.hashCode());
            for (int at = 0; at < dimensions; at++) {
                sum[at] += direction.nextGaussian();
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] vector = new float[dimensions];
        for (int at = 0; at < dimensions; at++) {
            vector[at] = (float) (sum[at] * length / Math.sqrt(squares));
        }
        return vector;
    }
}
