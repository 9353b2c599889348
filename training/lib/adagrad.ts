/**
 * A matrix of weights learned by AdaGrad with L1 and L2: each weight has its own rate, which falls with the gradients it has seen, and
 * is drawn toward zero between its updates (lazily: the steps missed are made up when the weight is next touched, and at the end).
 * L1 leaves most weights at exactly zero, which is what makes the packed models small.
 */
export interface AdaGrad {
  readonly weights: Float32Array;
  /** Begins the next example. */
  tick(): void;
  /** Moves a weight against its gradient of the loss. */
  update(index: number, gradient: number): void;
  /** Makes up all steps missed; call it before the weights are used for anything but training. */
  settle(): void;
}

export interface AdaGradOptions {
  readonly rate: number;
  readonly l1: number;
  readonly l2?: number;
  /** What the sum of squared gradients starts from: without it the first step of a weight is as long for a faint hint as for a clear one. Default 0. */
  readonly caution?: number;
}

export function createAdaGrad(size: number, { rate, l1, l2 = 0, caution = 0 }: AdaGradOptions): AdaGrad {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(caution);
  const touched = new Int32Array(size);
  let now = 0;
  const shrink = (i: number, pace: number): void => {
    const pull = l1 * pace * (now - touched[i]!);
    const w = weights[i]!;
    weights[i] = w > pull ? w - pull : w < -pull ? w + pull : 0;
    touched[i] = now;
  };
  return {
    weights,
    tick() {
      now++;
    },
    update(i, gradient) {
      if (squares[i]! > 0 && touched[i] !== now) shrink(i, rate / Math.sqrt(squares[i]!));
      const g = gradient + l2 * weights[i]!;
      squares[i]! += g * g;
      weights[i]! -= (rate * g) / Math.sqrt(squares[i]! + 1e-8);
      touched[i] = now;
    },
    settle() {
      for (let i = 0; i < size; i++) if (weights[i] !== 0) shrink(i, rate / Math.sqrt(squares[i]!));
    },
  };
}
