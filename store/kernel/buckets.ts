/** Files in GridFS, each kind in a bucket of its own. */
import mongoose from 'mongoose';
import { invariant } from '../../policy/kernel/invariant';

export function database(): mongoose.mongo.Db {
  const { db } = mongoose.connection;
  invariant(db !== undefined, 'the store is connected');
  return db;
}

export const bucketOf = (bucketName: string): mongoose.mongo.GridFSBucket =>
  new mongoose.mongo.GridFSBucket(database(), { bucketName });
