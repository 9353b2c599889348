"""Trains the tagger and parser of src/syntax/ on what features.ts wrote, and writes its weights for pack.ts.

  python3 network.py TREEBANK.json VECTORS.json OUT [--width 96] [--epochs 12] [--seed 1]

PyTorch 1.13 on one thread: the same data and seed give the same weights. Two layers of a quasi-recurrent network (Bradbury et al. 2017: gates from the input alone, so that only elementwise
work is recurrent) in both directions, a tagger, and biaffine heads (Dozat and Manning 2017) with a term for the distance.
"""
import argparse, json, random, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

p = argparse.ArgumentParser()
p.add_argument('treebank'); p.add_argument('vectors'); p.add_argument('out')
p.add_argument('--width', type=int, default=96); p.add_argument('--hidden', type=int, default=64); p.add_argument('--narrow', type=int, default=64)
p.add_argument('--word', type=int, default=48); p.add_argument('--dims', type=int, default=48); p.add_argument('--known', type=int, default=16000); p.add_argument('--least', type=int, default=3)
p.add_argument('--epochs', type=int, default=10); p.add_argument('--rate', type=float, default=2e-3); p.add_argument('--drop', type=float, default=0.25); p.add_argument('--tokens', type=int, default=900)
p.add_argument('--seed', type=int, default=1); p.add_argument('--decay', type=float, default=0.998); p.add_argument('--part', type=float, default=1); p.add_argument('--labelhidden', type=int, default=64)
p.add_argument('--rowdrop', type=float, default=0.1, help='share of words whose own row is left out in training')
p.add_argument('--teachers', nargs='*', default=[], help='networks whose probabilities, averaged, are learned too (Hinton et al. 2015), on the sentences without a tree as well')
p.add_argument('--start', help='weights to go on from')
p.add_argument('--share', type=float, default=0.5, help='how much the teachers count where there is a tree')
a = p.parse_args()
random.seed(a.seed); np.random.seed(a.seed); torch.manual_seed(a.seed); torch.set_num_threads(1)

data = json.load(open(a.treebank))
TAGS, RELATIONS, FORMS, SIZES = data['tags'], data['relations'], data['forms'], data['sizes']
PUNCT, ROOT = TAGS.index('PUNCT'), RELATIONS.index('root')
words = data['words']

# ---------------------------------------------------------------- words: rows of tables, and a ready-made vector
count = {}
for s in data['train']:
    for w in s[0]: count[words[w][1]] = count.get(words[w][1], 0) + 1
norms = {n: i + 1 for i, n in enumerate(sorted((n for n, c in count.items() if c >= a.least), key=lambda n: (-count[n], n)))}
embeddings = json.load(open(a.vectors))
names = embeddings['words'][:60000]
table = np.array([embeddings['vectors'][n][:100] for n in names], dtype=np.float32)
del embeddings
table -= table.mean(0)
_, _, basis = np.linalg.svd(table[:20000], full_matrices=False)
table = (table @ basis[:a.dims].T)[:a.known]
table /= table.std()
steps = np.abs(table).max(1, keepdims=True) / 7.5
steps = np.maximum(np.round(steps * 64), 1) / 64
nibbles = np.clip(np.floor(table / steps), -8, 7)                      # four bits: a value is (nibble + 0.5) * step

ready = np.concatenate([np.zeros((1, a.dims), np.float32), ((nibbles + 0.5) * steps).astype(np.float32)])
known = {n: i + 1 for i, n in enumerate(names[:a.known])}
ROWS = np.array([[norms.get(w[1], 0), known.get(w[2], 0), *w[3:8]] for w in words])

def prepare(rows): return [dict(made=False, ids=ROWS[np.array(s[0])], tags=np.array(s[1]), forms=np.array(s[2]), heads=np.array([len(s[0]) if h < 0 and s[1][0] >= 0 else h for h in s[3]]), rels=np.array(s[4])) for s in rows if 0 < len(s[0]) <= 120]
train = prepare(data['train'] + data['copies'])
for s in train[sum(0 < len(s[0]) <= 120 for s in data['train']):]: s['made'] = True     # what teachers have not seen they do not teach
if a.teachers: train += prepare([[s, *[[-1] * len(s)] * 4] for s in data.get('texts', [])])
if a.part < 1: train = random.sample(train, int(len(train) * a.part))
devs = [prepare(rows) for rows in data['dev']]

def batches(sentences, shuffle, most):
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]['tags']) + (random.random() * 3 if shuffle else 0))
    out, now, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i]['tags']))
        if now and longest * (len(now) + 1) > most: out.append(now); now, longest = [], len(sentences[i]['tags'])
        now.append(i)
    out.append(now)
    if shuffle: random.shuffle(out)
    for group in out: yield [sentences[i] for i in group]

def pad(group):
    n = np.array([len(s['tags']) for s in group]); N = n.max(); B = len(group)
    ids = np.zeros((B, N, 7), np.int64); cols = {k: np.full((B, N), -1) for k in ('tags', 'forms', 'heads', 'rels')}
    for i, s in enumerate(group):
        ids[i, :n[i]] = s['ids']
        for k, c in cols.items(): c[i, :n[i]] = s[k]
    return n, ids, cols, np.array([s['made'] for s in group])

# ---------------------------------------------------------------- the network
# What stands for tanh and the sigmoid: the same on every machine, as it needs no more than a division.
def tanh(x): x = x.clamp(-3, 3); s = x * x; return x * (27 + s) / (27 + 9 * s)
def sigmoid(x): return 0.5 + 0.5 * tanh(0.5 * x)

def bucket(delta):
    """25 classes of signed distance: one by one up to 6, then by half powers of two; the last is the root."""
    mag = delta.abs().float(); b = torch.where(mag <= 6, mag, 6 + torch.floor(torch.log2((mag / 6).clamp(min=1)) * 2)).clamp(max=11).long()
    return torch.where(delta > 0, b, 12 + b)

class Net(nn.Module):
    def __init__(m, width, hidden, labelhidden):
        super().__init__()
        m.width, m.hidden, m.labelhidden = width, hidden, labelhidden
        W, D = width, 2 * width
        m.word = nn.Embedding(len(norms) + 1, a.word)
        m.suffix, m.ending, m.prefix, m.shape, m.lexicon = nn.Embedding(SIZES['suffix'], 32), nn.Embedding(SIZES['ending'], 12), nn.Embedding(SIZES['prefix'], 12), nn.Embedding(SIZES['shape'], 12), nn.Embedding(SIZES['lexicon'], 8)
        for e in (m.word, m.suffix, m.ending, m.prefix, m.shape, m.lexicon): nn.init.normal_(e.weight, std=0.3)
        m.register_buffer('ready', torch.tensor(ready))
        m.drop = nn.Dropout(a.drop)
        m.slim = nn.Linear(a.word + 76 + 2 + a.dims, a.narrow)
        m.first = nn.Conv1d(a.narrow, 4 * W, 3, padding=1)
        m.second = nn.ModuleList([nn.Linear(D, 4 * W)])
        m.norms = nn.ModuleList([nn.LayerNorm(D) for _ in range(2)])
        m.tagger, m.former, m.far = nn.Linear(D, len(TAGS)), nn.Linear(D, len(FORMS)), nn.Linear(D, 25)
        m.root = nn.Parameter(torch.randn(D) * 0.1)
        H, L = hidden, labelhidden
        m.dep, m.gov, m.pair, m.bias = nn.Linear(D, H), nn.Linear(D, H), nn.Parameter(torch.randn(H, H) / H), nn.Linear(H, 1)
        m.ldep, m.lgov, m.lout, m.ldist = nn.Linear(D, L), nn.Linear(D, L, bias=False), nn.Linear(L, len(RELATIONS)), nn.Embedding(25, L)
        nn.init.normal_(m.ldist.weight, std=0.1)
    def inputs(m, ids):
        t = torch.as_tensor(ids)
        if m.training:
            t = t.clone()
            t[..., 0][torch.rand(t.shape[:2]) < a.rowdrop] = 0; t[..., 1][torch.rand(t.shape[:2]) < 0.05] = 0
        return torch.cat([m.word(t[..., 0]), m.ready[t[..., 1]], m.suffix(t[..., 2]), m.ending(t[..., 3]), m.prefix(t[..., 4]), m.shape(t[..., 5]), m.lexicon(t[..., 6]), (t[..., :2] == 0).float()], -1)
    def layer(m, gates, n):
        zf, ff, zb, fb = gates.chunk(4, -1)
        back = reversed_index(n, gates.shape[1])[..., None].expand(-1, -1, m.width)
        z = torch.cat([zf, zb.gather(1, back)], -1); f = sigmoid(torch.cat([ff, fb.gather(1, back)], -1))
        c = scan(tanh(z) * (1 - f), f)
        return torch.cat([c[..., :m.width], c[..., m.width:].gather(1, back)], -1)
    def encode(m, ids, n):
        mask = (torch.arange(ids.shape[1])[None] < torch.as_tensor(n)[:, None]).float()[..., None]
        x = m.slim(m.drop(m.inputs(ids))) * mask                   # beyond the ends there is nothing, the bias of the narrow layer included
        x = m.norms[0](m.layer(m.first(x.transpose(1, 2)).transpose(1, 2), n))
        for k, second in enumerate(m.second): x = m.norms[k + 1](x + m.layer(second(x), n))
        x = m.drop(x)
        return x, m.tagger(x), m.former(x)
    def pairs(m, x, n):
        B, N, D = x.shape
        at = torch.as_tensor(n)
        heads = torch.cat([x, torch.zeros(B, 1, D)], 1).clone(); heads[torch.arange(B), at] = m.root
        d, g = F.relu(m.dep(x)), F.relu(m.gov(heads))
        s = (d @ m.pair) @ g.transpose(1, 2) + m.bias(g).transpose(1, 2)
        dist = bucket(torch.arange(N + 1)[None, :] - torch.arange(N)[:, None]).expand(B, N, N + 1).clone()
        dist[torch.arange(B), :, at] = 24
        s = s + m.far(x).gather(2, dist)
        s = s.masked_fill(torch.arange(N + 1)[None, None] > at[:, None, None], -1e4)
        return s.masked_fill(torch.eye(N, N + 1).bool()[None], -1e4), heads, dist
    def labels(m, x, heads, dist, chosen):
        L = m.labelhidden
        g = m.lgov(heads).gather(1, chosen[..., None].expand(-1, -1, L))
        return m.lout(m.drop(F.relu(m.ldep(x) + g + m.ldist(dist.gather(2, chosen[..., None])[..., 0]))))

def reversed_index(n, N):
    at, k = torch.as_tensor(n)[:, None], torch.arange(N)[None]
    return torch.where(k < at, at - 1 - k, k.expand(len(n), N))

class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t - 1] + z[t], with a gradient written out: several times as fast as a loop that records itself."""
    @staticmethod
    def forward(ctx, z, f):
        zn, fn = z.detach().numpy(), f.detach().numpy()
        c = np.empty_like(zn); last = np.zeros_like(zn[:, 0])
        for t in range(zn.shape[1]): last = fn[:, t] * last + zn[:, t]; c[:, t] = last
        c = torch.from_numpy(c); ctx.save_for_backward(f, c)
        return c
    @staticmethod
    def backward(ctx, grad):
        f, c = ctx.saved_tensors
        g, fn, cn = grad.numpy(), f.numpy(), c.numpy()
        dz, df = np.empty_like(g), np.empty_like(g); back = np.zeros_like(g[:, 0])
        for t in range(g.shape[1] - 1, -1, -1):
            total = g[:, t] + back; dz[:, t] = total
            df[:, t] = total * cn[:, t - 1] if t > 0 else 0
            back = total * fn[:, t]
        return torch.from_numpy(dz), torch.from_numpy(df)
scan = Scan.apply

# ---------------------------------------------------------------- measures
def projective(score):
    """The best projective tree (Eisner 1996), one word at the root; scores [n, n + 1], the root last."""
    n = len(score); S = score[:, :n].T
    C = np.full((2, n, n), -1e9); I = np.full((2, n, n), -1e9); bc = np.zeros((2, n, n), int); bi = np.zeros((n, n), int)
    for i in range(n): C[:, i, i] = 0
    for k in range(1, n):
        for i in range(n - k):
            j = i + k
            v = C[1, i, i:j] + C[0, i + 1:j + 1, j]; q = v.argmax(); bi[i, j] = i + q
            I[0, i, j] = v[q] + S[j, i]; I[1, i, j] = v[q] + S[i, j]
            v = C[0, i, i:j] + I[0, i:j, j]; q = v.argmax(); C[0, i, j] = v[q]; bc[0, i, j] = i + q
            v = I[1, i, i + 1:j + 1] + C[1, i + 1:j + 1, j]; q = v.argmax(); C[1, i, j] = v[q]; bc[1, i, j] = i + 1 + q
    r = (C[0, 0] + C[1, :, n - 1] + score[:, n]).argmax(); h = np.full(n, n)
    todo = [(0, 0, r, 0), (1, r, n - 1, 0)]
    while todo:
        d, i, j, inc = todo.pop()
        if i == j: continue
        if inc:
            if d: h[j] = i
            else: h[i] = j
            q = bi[i, j]; todo += [(1, i, q, 0), (0, q + 1, j, 0)]
        else:
            q = bc[d, i, j]
            todo += [(1, i, q, 1), (1, q, j, 0)] if d else [(0, q, j, 1), (0, i, q, 0)]
    return h

def parse(net, sentences, exact):
    net.eval(); out = {}
    for group in batches(sentences, False, 3000):
        n, ids, _, _ = pad(group)
        with torch.no_grad():
            x, tags, forms = net.encode(ids, n); s, gov, dist = net.pairs(x, n); heads = s.argmax(-1).numpy(); sn = s.numpy()
            if exact:
                for i, k in enumerate(n): heads[i, :k] = projective(np.concatenate([sn[i, :k, :k], sn[i, :k, k:k + 1]], 1))
            rels = net.labels(x, gov, dist, torch.as_tensor(heads)); rels[..., ROOT] = -1e4; rels = rels.argmax(-1).numpy()
            tags, forms = tags.argmax(-1).numpy(), forms.argmax(-1).numpy()
        for i, s in enumerate(group): k = n[i]; out[id(s)] = (tags[i, :k], forms[i, :k], heads[i, :k], np.where(heads[i, :k] == k, ROOT, rels[i, :k]))
    return [out[id(s)] for s in sentences]

def score(sentences, found, title):
    t, f, h, r = (np.concatenate([x[k] for x in found]) for k in range(4)); gt, gf, gh, gr = (np.concatenate([s[k] for s in sentences]) for k in ('tags', 'forms', 'heads', 'rels'))
    base = np.array([[x.split(':')[0] for x in RELATIONS].index(x.split(':')[0]) for x in RELATIONS])
    hu = h == gh; hl = hu & (base[r] == base[gr]); w = gt != PUNCT
    line = f"{title:10s} tags {100 * (t == gt).mean():.2f} forms {100 * (f == gf).mean():.2f} UAS {100 * hu.mean():.2f} LAS {100 * hl.mean():.2f} | words UAS {100 * hu[w].mean():.2f} LAS {100 * hl[w].mean():.2f} |"
    for name in ('nsubj', 'nsubj:pass', 'obl:agent', 'obj', 'ccomp', 'xcomp', 'appos', 'acl:relcl', 'conj', 'advcl'):
        k = RELATIONS.index(name); g, q = gr == k, r == k
        line += f" {name} {200 * (g & q & hu).sum() / max(1, g.sum() + q.sum()):.1f}"
    print(line, flush=True)

def load(path):
    header, at = json.loads(open(path, 'rb').readline()), len(open(path, 'rb').readline())
    values = np.fromfile(path, np.float32, offset=at)
    state = {k: torch.from_numpy(values[t['at']:t['at'] + int(np.prod(t['shape']))].reshape(t['shape']).copy()) for k, t in header['tensors'].items()}
    own = Net(len(state['second.0.weight']) // 4, len(state['dep.weight']), len(state['ldep.weight']))
    own.load_state_dict(dict(state, ready=torch.tensor(ready))); own.eval()
    return own

def teach(teachers, ids, n, heads):
    """What the teachers hold of a batch, averaged; labels for the given heads, or where there are none for the heads that they hold best."""
    with torch.no_grad():
        states = [t.encode(ids, n) for t in teachers]; pairs = [t.pairs(s[0], n) for t, s in zip(teachers, states)]
        mean = lambda parts: sum(q.softmax(-1) for q in parts) / len(teachers)
        arcs = mean([q[0] for q in pairs])
        h = torch.where(heads >= 0, heads, arcs.argmax(-1))
        return mean([s[1] for s in states]), mean([s[2] for s in states]), arcs, mean([t.labels(s[0], q[1], q[2], h) for t, s, q in zip(teachers, states, pairs)]), h

net = load(a.start) if a.start else Net(a.width, a.hidden, a.labelhidden)
teachers = [load(path) for path in a.teachers]
soft = lambda scores, target: -(target * scores.log_softmax(-1)).sum(-1)
average = {k: v.clone() for k, v in net.state_dict().items()}
print(f"{sum(q.numel() for q in net.parameters())} weights, {len(norms)} norms, {len(train)} sentences, {sum(len(s['tags']) for s in train)} words", flush=True)
optimizer = torch.optim.Adam(net.parameters(), lr=a.rate, betas=(0.9, 0.98), eps=1e-8)
total = a.epochs * len(list(batches(train, False, a.tokens))); step, began = 0, time.time()
for epoch in range(a.epochs):
    net.train(); losses = np.zeros(4)
    for group in batches(train, True, a.tokens):
        for g in optimizer.param_groups: g['lr'] = a.rate * min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
        n, ids, cols, made = pad(group)
        x, tags, forms = net.encode(ids, n)
        inside = torch.arange(ids.shape[1])[None] < torch.as_tensor(n)[:, None]
        gold = torch.as_tensor(cols['tags'] >= 0); h = torch.as_tensor(cols['heads'])
        if teachers: ttags, tforms, tarcs, tlabels, h = teach(teachers, ids, n, torch.where(gold, h, torch.full_like(h, -1)))
        h = h.clamp(min=0)
        s, gov, dist = net.pairs(x, n); labels = net.labels(x, gov, dist, h)
        parts = [0 * x.sum()] * 4
        if gold.any():
            known = [tags[gold], forms[gold], s[gold], labels[gold]]; right = [torch.as_tensor(cols[k])[gold] for k in ('tags', 'forms', 'heads', 'rels')]
            own = torch.as_tensor(np.where(made, 1.0, 1 - a.share if teachers else 1.0)).float()[:, None].expand(gold.shape)[gold]
            parts = [(F.cross_entropy(q, r, reduction='none') * own).sum() for q, r in zip(known, right)]
        if teachers:
            weight = torch.where(gold, a.share, 1.0) * torch.as_tensor(~made).float()[:, None]
            parts = [q + (soft(own, target) * weight)[inside].sum() for q, own, target in zip(parts, (tags, forms, s, labels), (ttags, tforms, tarcs, tlabels))]
        parts = [q * w / inside.sum() for q, w in zip(parts, (1, 0.5, 1, 1))]
        loss = sum(parts)
        optimizer.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(net.parameters(), 5); optimizer.step(); step += 1
        losses += [q.item() for q in parts]
        keep = min(a.decay, (step + 1) / (step + 10))
        with torch.no_grad():
            for k, v in net.state_dict().items(): average[k].mul_(keep).add_(v, alpha=1 - keep)
    print(f'epoch {epoch + 1}: {losses / step * (epoch + 1)} {time.time() - began:.0f} s', flush=True)
    if epoch % 3 == 2 or epoch == 0: score(devs[0], parse(net, devs[0], False), 'greedy')
net.load_state_dict(average)
for k, dev in enumerate(devs): score(dev, parse(net, dev, True), f'dev {k + 1}')
tensors, at = {}, 0
state = {k: v.numpy().astype(np.float32) for k, v in net.state_dict().items() if k != 'ready'}
for k, v in state.items(): tensors[k] = dict(shape=list(v.shape), at=at); at += v.size
header = dict(norms=list(norms), names=names[:a.known], nibbles=nibbles.astype(int).ravel().tolist(), steps=np.round(steps[:, 0] * 64).astype(int).tolist(), tensors=tensors)
with open(a.out, 'wb') as f: f.write(json.dumps(header).encode() + b'\n'); f.write(np.concatenate([v.ravel() for v in state.values()]).tobytes())
