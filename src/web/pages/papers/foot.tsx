import { inFours } from '../../pieces/in-fours.js';
import { SealSquare } from '../../pieces/seal-square.js';
import type { Seal } from '../../../papers/paper.js';
import type { OfficePaper, Provenance, Signature } from '../../../papers/paper.js';

const Hand = ({ signature: { lines, name, signed } }: { signature: Signature }) => (
  <div class="paper-hand">
    <p class="paper-post">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
    {signed !== undefined && <p class="paper-signed">{signed}</p>}
    <p class="paper-name">{name}</p>
  </div>
);

const Recipients = ({ to }: { to: readonly string[] }) => (
  <div class="paper-recipients">
    <p>Nơi nhận:</p>
    <ul>
      {to.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
);

/** One signs at the right, level with the recipients; of two the first at the left, and the recipients below. */
export const PaperEnd = ({ paper: { signatures, recipients } }: { paper: OfficePaper }) => (
  <div class={`paper-end${signatures.length > 1 ? ' two' : ''}`}>
    {signatures.length <= 1 && <Recipients to={recipients} />}
    {signatures.map((signature, at) => (
      <Hand key={at} signature={signature} />
    ))}
    {signatures.length > 1 && <Recipients to={recipients} />}
  </div>
);

const SHOWN = 16;

/** By which anyone finds the event that the paper states, and compares; and what the whole history was sealed by then. */
export const PaperProvenance = ({
  provenance,
  seal,
}: {
  provenance: readonly Provenance[];
  seal: Seal | null;
}) => (
  <footer class={seal === null ? 'paper-provenance' : 'paper-provenance sealed'}>
    {seal !== null && <SealSquare seal={seal} />}
    <div>
      {provenance.map(({ code, seq, hash }) => (
        <p key={code}>
          {`Mã hồ sơ ${code} · sự kiện ${seq} · Mã kiểm chứng `}
          <span class="nowrap">{inFours(hash.slice(0, SHOWN))}</span>
        </p>
      ))}
      {seal !== null && <p>{seal.words}</p>}
    </div>
  </footer>
);
