"""The examples of the standards, for the second verifier: python3 vectors.py"""

import base64
import struct
import sys
import unittest

sys.dont_write_bytecode = True

import canonical  # noqa: E402
import ed25519  # noqa: E402
import merkle  # noqa: E402
import note  # noqa: E402

# section 7.1: public key, message, signature
RFC_8032 = {
    "TEST 1": (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    "TEST 2": (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    "TEST 3": (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
            "4a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
    "TEST 1024": (
        "278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e",
        (
            "08b8b2b733424243760fe426a4b54908632110a66c2f6591eabd3345e3e4eb98fa6e264bf09efe12ee50f8f54e9f77b1"
            "e355f6c50544e23fb1433ddf73be84d879de7c0046dc4996d9e773f4bc9efe5738829adb26c81b37c93a1b270b20329d"
            "658675fc6ea534e0810a4432826bf58c941efb65d57a338bbd2e26640f89ffbc1a858efcb8550ee3a5e1998bd177e93a"
            "7363c344fe6b199ee5d02e82d522c4feba15452f80288a821a579116ec6dad2b3b310da903401aa62100ab5d1a36553e"
            "06203b33890cc9b832f79ef80560ccb9a39ce767967ed628c6ad573cb116dbefefd75499da96bd68a8a97b928a8bbc10"
            "3b6621fcde2beca1231d206be6cd9ec7aff6f6c94fcd7204ed3455c68c83f4a41da4af2b74ef5c53f1d8ac70bdcb7ed1"
            "85ce81bd84359d44254d95629e9855a94a7c1958d1f8ada5d0532ed8a5aa3fb2d17ba70eb6248e594e1a2297acbbb39d"
            "502f1a8c6eb6f1ce22b3de1a1f40cc24554119a831a9aad6079cad88425de6bde1a9187ebb6092cf67bf2b13fd65f270"
            "88d78b7e883c8759d2c4f5c65adb7553878ad575f9fad878e80a0c9ba63bcbcc2732e69485bbc9c90bfbd62481d9089b"
            "eccf80cfe2df16a2cf65bd92dd597b0707e0917af48bbb75fed413d238f5555a7a569d80c3414a8d0859dc65a46128ba"
            "b27af87a71314f318c782b23ebfe808b82b0ce26401d2e22f04d83d1255dc51addd3b75a2b1ae0784504df543af8969b"
            "e3ea7082ff7fc9888c144da2af58429ec96031dbcad3dad9af0dcbaaaf268cb8fcffead94f3c7ca495e056a9b47acdb7"
            "51fb73e666c6c655ade8297297d07ad1ba5e43f1bca32301651339e22904cc8c42f58c30c04aafdb038dda0847dd988d"
            "cda6f3bfd15c4b4c4525004aa06eeff8ca61783aacec57fb3d1f92b0fe2fd1a85f6724517b65e614ad6808d6f6ee34df"
            "f7310fdc82aebfd904b01e1dc54b2927094b2db68d6f903b68401adebf5a7e08d78ff4ef5d63653a65040cf9bfd4aca7"
            "984a74d37145986780fc0b16ac451649de6188a7dbdf191f64b5fc5e2ab47b57f7f7276cd419c17a3ca8e1b939ae49e4"
            "88acba6b965610b5480109c8b17b80e1b7b750dfc7598d5d5011fd2dcc5600a32ef5b52a1ecc820e308aa342721aac09"
            "43bf6686b64b2579376504ccc493d97e6aed3fb0f9cd71a43dd497f01f17c0e2cb3797aa2a2f256656168e6c496afc5f"
            "b93246f6b1116398a346f1a641f3b041e989f7914f90cc2c7fff357876e506b50d334ba77c225bc307ba537152f3f161"
            "0e4eafe595f6d9d90d11faa933a15ef1369546868a7f3a45a96768d40fd9d03412c091c6315cf4fde7cb68606937380d"
            "b2eaaa707b4c4185c32eddcdd306705e4dc1ffc872eeee475a64dfac86aba41c0618983f8741c5ef68d3a101e8a3b8ca"
            "c60c905c15fc910840b94c00a0b9d0"
        ),
        (
            "0aab4c900501b3e24d7cdf4663326a3a87df5e4843b2cbdb67cbf6e460fec350aa5371b1508f9f4528ecea23c436d94b"
            "5e8fcd4f681e30a6ac00a9704a188a03"
        ),
    ),
    "TEST SHA(abc)": (
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        (
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd"
            "454d4423643ce80e2a9ac94fa54ca49f"
        ),
        (
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
            "3dca179c138ac17ad9bef1177331a704"
        ),
    ),
}

# appendix B: the bits of a double, and how it is written
RFC_8785_NUMBERS = {
    "0000000000000000": "0",
    "8000000000000000": "0",
    "0000000000000001": "5e-324",
    "8000000000000001": "-5e-324",
    "7fefffffffffffff": "1.7976931348623157e+308",
    "ffefffffffffffff": "-1.7976931348623157e+308",
    "4340000000000000": "9007199254740992",
    "c340000000000000": "-9007199254740992",
    "4430000000000000": "295147905179352830000",
    "44b52d02c7e14af5": "9.999999999999997e+22",
    "44b52d02c7e14af6": "1e+23",
    "44b52d02c7e14af7": "1.0000000000000001e+23",
    "444b1ae4d6e2ef4e": "999999999999999700000",
    "444b1ae4d6e2ef4f": "999999999999999900000",
    "444b1ae4d6e2ef50": "1e+21",
    "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d": "0.000001",
    "41b3de4355555553": "333333333.3333332",
    "41b3de4355555554": "333333333.33333325",
    "41b3de4355555555": "333333333.3333333",
    "41b3de4355555556": "333333333.3333334",
    "41b3de4355555557": "333333333.33333343",
    "becbf647612f3696": "-0.0000033333333333333333",
    "43143ff3c1cb0959": "1424953923781206.2",
}

# the leaves by which implementations of RFC 6962 are compared, and the root over the first 1, 2, … of them
RFC_6962_LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
RFC_6962_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


class Ed25519(unittest.TestCase):
    def test_the_examples_and_what_is_near_them(self):
        for name, said in RFC_8032.items():
            key, message, signature = map(bytes.fromhex, said)
            with self.subTest(name):
                self.assertTrue(ed25519.is_signed(key, message, signature))
                self.assertFalse(ed25519.is_signed(key, message + b"\0", signature))
                for at in (0, 31, 32, 62):
                    altered = bytearray(signature)
                    altered[at] ^= 1
                    self.assertFalse(ed25519.is_signed(key, message, bytes(altered)))
                self.assertFalse(ed25519.is_signed(key[1:], message, signature))
                self.assertFalse(ed25519.is_signed(key, message, signature + b"\0"))

    def test_a_second_signature_made_of_the_first(self):
        key, message, signature = map(bytes.fromhex, RFC_8032["TEST 3"])
        s = int.from_bytes(signature[32:], "little")
        for many in (1, 2, 8):
            another = signature[:32] + (s + many * ed25519.L).to_bytes(32, "little")
            self.assertFalse(ed25519.is_signed(key, message, another))

    def test_a_point_is_written_in_one_way_alone(self):
        neutral, zero = (1).to_bytes(32, "little"), bytes(32)
        # with the neutral point as key and as R, S = 0 signs everything: so only the way of writing it is refused
        self.assertTrue(ed25519.is_signed(neutral, b"a", neutral + zero))
        for number in (ed25519.P + 1, 1 + 2**255, ed25519.P + 1 + 2**255, 2):
            odd = number.to_bytes(32, "little")
            self.assertFalse(ed25519.is_signed(odd, b"a", neutral + zero))
            self.assertFalse(ed25519.is_signed(neutral, b"a", odd + zero))


class Canonical(unittest.TestCase):
    def test_numbers(self):
        for bits, text in RFC_8785_NUMBERS.items():
            [number] = struct.unpack(">d", bytes.fromhex(bits))
            self.assertEqual(canonical.number_text(number), text)
        for bits in ("7fffffffffffffff", "7ff0000000000000", "fff0000000000000"):
            [number] = struct.unpack(">d", bytes.fromhex(bits))
            self.assertRaises(ValueError, canonical.number_text, number)

    def test_the_example(self):
        said = r"""{
            "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
            "literals": [null, true, false]
        }"""
        literals = r'''{"literals":[null,true,false],'''
        numbers = r'''"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'''
        string = r'''"string":"€$\u000f\nA'B\"\\\\\"/"}'''
        self.assertEqual(canonical.canonical(canonical.parsed(said)).decode("utf-8"), literals + numbers + string)

    def test_the_order_of_names(self):
        names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
        self.assertEqual(
            canonical.in_order(names), ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
        )

    def test_what_is_canonical(self):
        for text in (
            '{"a":[1,-1.5,1e+21,1e-7,true,null],"b":"\\u0001\\n\\"ế🏅\u007f\u2028"}',
            '{"10":1,"9":2,"é":3,"\U0001f3c5":4,"ﬀ":5}',
            '"a"',
            "null",
            "[" * 100 + "]" * 100,
        ):
            self.assertEqual(canonical.canonical(canonical.read(text.encode("utf-8"))), text.encode("utf-8"))

    def test_what_is_not(self):
        for what, content in {
            "a name twice": b'{"a":1,"a":1}',
            "names out of order": b'{"b":1,"a":2}',
            "numbers as numbers": b'{"9":2,"10":1}',
            "a space": b'{"a": 1}',
            "a number that is not kept": b"12345678901234567890",
            "a needless digit": b"1.0",
            "minus nothing": b"-0",
            "too large a number": b"1e400",
            "digits without end": b"1" * 5000,
            "no number": b"NaN",
            "an escape that need not be": b'"\\u0041"',
            "a lone surrogate": b'"\\ud800"',
            "two in the wrong order": b'"\\udfc5\\ud83c"',
            "a byte order mark": b"\xef\xbb\xbf{}",
            "no UTF-8": b'"\xff"',
            "a surrogate in UTF-8": b'"\xed\xa0\x80"',
            "nothing": b"",
            "more than one value": b"1 2",
            "what is too deep": b"[" * 101 + b"]" * 101,
            "what is far too deep": b"[" * 200_000 + b"]" * 200_000,
        }.items():
            with self.subTest(what):
                self.assertRaises(ValueError, canonical.read, content)


def largest_power_below(size):
    power = 1
    while power * 2 < size:
        power *= 2
    return power


def root(leaves):
    """MTH of RFC 6962 section 2.1, word for word."""
    if len(leaves) == 1:
        return merkle.leaf_hash(leaves[0])
    k = largest_power_below(len(leaves))
    return merkle.inner_hash(root(leaves[:k]), root(leaves[k:]))


def path_to(m, leaves):
    """PATH of section 2.1.1."""
    if len(leaves) == 1:
        return []
    k = largest_power_below(len(leaves))
    if m < k:
        return path_to(m, leaves[:k]) + [root(leaves[k:])]
    return path_to(m - k, leaves[k:]) + [root(leaves[:k])]


def way_on(m, leaves, is_whole=True):
    """PROOF and SUBPROOF of section 2.1.2."""
    if m == len(leaves):
        return [] if is_whole else [root(leaves)]
    k = largest_power_below(len(leaves))
    if m <= k:
        return way_on(m, leaves[:k], is_whole) + [root(leaves[k:])]
    return way_on(m - k, leaves[k:], False) + [root(leaves[:k])]


class Trees(unittest.TestCase):
    def test_the_known_roots(self):
        roots = merkle.roots_over([bytes.fromhex(leaf) for leaf in RFC_6962_LEAVES], {1, 2, 3, 4, 5, 6, 7, 8, 9})
        self.assertEqual({size: found.hex() for size, found in roots.items()}, dict(enumerate(RFC_6962_ROOTS, 1)))

    def test_every_leaf_and_every_earlier_tree_is_proved_and_no_other_way(self):
        contents = [bytes([at] * 32) for at in range(20)]
        roots = merkle.roots_over(contents, set(range(21)))
        for size in range(1, 21):
            now = roots[size]
            self.assertEqual(now, root(contents[:size]))
            for at in range(size):
                leaf, path = merkle.leaf_hash(contents[at]), path_to(at, contents[:size])
                self.assertEqual(merkle.root_by_path(leaf, at, size, path), now)
                self.assertNotEqual(merkle.root_by_path(leaf, at, size, [*path, leaf]), now)
                self.assertIsNone(merkle.root_by_path(leaf, at + size, size, path))
                if path:
                    self.assertNotEqual(merkle.root_by_path(leaf, at, size, path[1:]), now)
                before, way = at + 1, way_on(at + 1, contents[:size])
                self.assertTrue(merkle.goes_on(before, size, way, roots[before], now))
                self.assertFalse(merkle.goes_on(before, size, [*way, leaf], roots[before], now))
                self.assertFalse(merkle.goes_on(before, size, way, bytes(32), now))
                self.assertFalse(merkle.goes_on(before, size, way, roots[before], bytes(32)))
                if way:
                    self.assertFalse(merkle.goes_on(before, size, way[1:], roots[before], now))
        self.assertFalse(merkle.goes_on(0, 4, [], roots[4], roots[4]))
        self.assertFalse(merkle.goes_on(5, 4, [], roots[4], roots[4]))


# the example of the format's first implementation (golang.org/x/mod/sumdb/note)
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SAID = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
CODED = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="


class Notes(unittest.TestCase):
    def test_the_example_of_the_format(self):
        key, content = note.key_in(PETER), base64.b64decode(CODED)
        signed = note.Checkpoint("", 1, b"", SAID.encode(), (("PeterNeumann", content[:4], content[4:]),))
        self.assertEqual(note.signers_of(signed, [key]), [key])
        self.assertIsNone(note.signers_of(signed._replace(text=SAID.replace("your", "my").encode()), [key]))
        self.assertEqual(note.signers_of(signed, []), [])

    def test_what_is_no_key(self):
        for line in (PETER.replace("c74f20a3", "c74f20a4"), PETER.replace("+A", "+B"), PETER[:-4], PETER + " ", ""):
            self.assertIsNone(note.key_in(line))

    def test_checkpoints(self):
        root_of_8 = base64.b64encode(bytes.fromhex(RFC_6962_ROOTS[-1])).decode()
        good = f"a.example/SCT\n8\n{root_of_8}\n\n— PeterNeumann {CODED}\n"
        found = note.checkpoint_in(good)
        self.assertEqual((found.origin, found.size, found.root.hex()), ("a.example/SCT", 8, RFC_6962_ROOTS[-1]))
        for what, odd in {
            "no signature": good[: good.index("— ")],
            "a size that begins with 0": good.replace("\n8\n", "\n08\n"),
            "no last line end": good[:-1],
            "a word after the signature": good[:-1] + " more\n",
            "a root cut short": good.replace("=\n\n", "\n\n"),
            "too great a size": good.replace("\n8\n", "\n2147483648\n"),
        }.items():
            with self.subTest(what):
                self.assertIsNone(note.checkpoint_in(odd))

    def test_short_codes(self):
        for typed in ("8 · 5dc9 da79 a706 59a9", " 8-5DC9DA79A70659A9", "08:5dc9-da79\u00a0a706 59a9 "):
            held = note.anchor_in("paper", typed)
            self.assertEqual((held.size, held.root.hex()), (8, RFC_6962_ROOTS[-1][:16]))
        for typed in ("8 · 5dc9 da79 a706 59a", "0 · 5dc9 da79 a706 59a9", "5dc9 da79 a706 59a9", ""):
            self.assertIsNone(note.anchor_in("paper", typed))


if __name__ == "__main__":
    unittest.main()
