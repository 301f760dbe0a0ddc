/** RFC 9497, appendix A.1.3: ristretto255-SHA512 in POPRF mode. All of it in hex. */
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { issue } from '../../server/ballots/rights.ts'

const RFC9497 = {
  seed: 'a3'.repeat(32),
  keyInfo: '74657374206b6579',
  secretKey: '145c79c108538421ac164ecbe131942136d5570b16d8bf41a24d4337da981e07',
  publicKey: 'c647bef38497bc6ec077c22af65b696efa43bff3b4a1975a3e8e0a1c5a79d631',
  info: '7465737420696e666f',
  vectors: [
    {
      inputs: ['00'],
      blinds: ['64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706'],
      blinded: ['c8713aa89241d6989ac142f22dba30596db635c772cbf25021fdd8f3d461f715'],
      evaluated: ['1a4b860d808ff19624731e67b5eff20ceb2df3c3c03b906f5693e2078450d874'],
      proof:
        '41ad1a291aa02c80b0915fbfbb0c0afa15a57e2970067a602ddb9e8fd6b7100d' +
        'e32e1ecff943a36f0b10e3dae6bd266cdeb8adf825d86ef27dbc6c0e30c52206',
      proofScalar: '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
      outputs: [
        'ca688351e88afb1d841fde4401c79efebb2eb75e7998fa9737bd5a82a152406d' +
          '38bd29f680504e54fd4587eddcf2f37a2617ac2fbd2993f7bdf45442ace7d221',
      ],
    },
    {
      inputs: ['5a'.repeat(17)],
      blinds: ['64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706'],
      blinded: ['f0f0b209dd4d5f1844dac679acc7761b91a2e704879656cb7c201e82a99ab07d'],
      evaluated: ['8c3c9d064c334c6991e99f286ea2301d1bde170b54003fb9c44c6d7bd6fc1540'],
      proof:
        '4c39992d55ffba38232cdac88fe583af8a85441fefd7d1d4a8d0394cd1de7701' +
        '8bf135c174f20281b3341ab1f453fe72b0293a7398703384bed822bfdeec8908',
      proofScalar: '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
      outputs: [
        '7c6557b276a137922a0bcfc2aa2b35dd78322bd500235eb6d6b6f91bc5b56a52' +
          'de2d65612d503236b321f5d0bebcbc52b64b92e426f29c9b8b69f52de98ae507',
      ],
    },
    {
      inputs: ['00', '5a'.repeat(17)],
      blinds: [
        '64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706',
        '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
      ],
      blinded: [
        'c8713aa89241d6989ac142f22dba30596db635c772cbf25021fdd8f3d461f715',
        '423a01c072e06eb1cce96d23acce06e1ea64a609d7ec9e9023f3049f2d64e50c',
      ],
      evaluated: [
        '1a4b860d808ff19624731e67b5eff20ceb2df3c3c03b906f5693e2078450d874',
        'aa1f16e903841036e38075da8a46655c94fc92341887eb5819f46312adfc0504',
      ],
      proof:
        '43fdb53be399cbd3561186ae480320caa2b9f36cca0e5b160c4a677b8bbf4301' +
        'b28f12c36aa8e11e5a7ef551da0781e863a6dc8c0b2bf5a149c9e00621f02006',
      proofScalar: '419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c',
      outputs: [
        'ca688351e88afb1d841fde4401c79efebb2eb75e7998fa9737bd5a82a152406d' +
          '38bd29f680504e54fd4587eddcf2f37a2617ac2fbd2993f7bdf45442ace7d221',
        '7c6557b276a137922a0bcfc2aa2b35dd78322bd500235eb6d6b6f91bc5b56a52' +
          'de2d65612d503236b321f5d0bebcbc52b64b92e426f29c9b8b69f52de98ae507',
      ],
    },
  ],
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const inHex = (some: Uint8Array): string => Buffer.from(some).toString('hex')
const backwards = (text: string): string => inHex(bytes(text).toReversed())

/** What the library makes of chance: a number from one to the order less one, the lowest byte first. */
const chanceFor = (scalar: string) => () => {
  const number = BigInt(`0x${backwards(scalar)}`) - 1n
  return bytes(number.toString(16).padStart(96, '0')).toReversed()
}

/** What of the vectors does not come out as it stands there. */
export function failedVectors(): string[] {
  const { seed, keyInfo, secretKey, publicKey, info } = RFC9497
  const failed: string[] = []
  const same = (what: string, came: string[], stands: string[]): void => {
    if (JSON.stringify(came) !== JSON.stringify(stands)) failed.push(what)
  }
  const poprf = ristretto255_oprf.poprf(bytes(info))
  const pair = poprf.deriveKeyPair(bytes(seed), bytes(keyInfo))
  same('keys', [pair.secretKey, pair.publicKey].map(inHex), [secretKey, publicKey])
  for (const [number, vector] of RFC9497.vectors.entries()) {
    const is = (what: string, came: Uint8Array[], stands: string[]): void =>
      same(`vector ${number + 1}: ${what}`, came.map(inHex), stands)
    const inputs = vector.inputs.map(bytes)
    const asked = inputs.map((input, at) =>
      poprf.blind(input, pair.publicKey, chanceFor(vector.blinds[at]!)),
    )
    const blinded = asked.map((one) => one.blinded)
    is('blinded', blinded, vector.blinded)
    const chance = chanceFor(vector.proofScalar)
    const { evaluated, proof } = poprf.blindEvaluateBatch(pair.secretKey, blinded, chance)
    is('evaluated', evaluated, vector.evaluated)
    is('proof', [proof], [vector.proof])
    const items = asked.map(({ blind }, at) => ({
      input: inputs[at]!,
      blind,
      blinded: blinded[at]!,
      evaluated: evaluated[at]!,
    }))
    is('outputs', poprf.finalizeBatch(items, proof, asked[0]!.tweakedKey), vector.outputs)
    const whole = inputs.map((input) => poprf.evaluate(pair.secretKey, input))
    is('evaluated by whoever has the key', whole, vector.outputs)
    const key = { kid: '', ...pair }
    const issued = blinded.map((one) => issue(key, Buffer.from(bytes(info)).toString(), one))
    is(
      'issued',
      issued.map((one) => one.evaluated),
      vector.evaluated,
    )
  }
  return failed
}
