// SPDX-License-Identifier: GPL-3.0-or-later
import { documents } from './documents.mjs';
import { generated } from './generated.mjs';
import { language } from './language.mjs';
import { schemas } from './schemas.mjs';

export const allCases = () => {
    const written = [...language(), ...schemas(), ...documents()];
    return [...written, ...generated(written)];
};
