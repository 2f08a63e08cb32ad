/* global connect, db, process, sleep */
// Run by mongosh on the first member at each start: initiates the replica set of three, waits for its
// primary, and makes the account that the service uses. What is there already is left alone.
const SET = 'hongshan';
const HOSTS = (process.env.MONGO_MEMBERS ?? 'mongo-1:27017,mongo-2:27017,mongo-3:27017').split(',');
const NOT_YET_INITIALISED = 94;
const { MONGO_ROOT_PASSWORD: rootPassword, MONGO_APP_PASSWORD: password } = process.env;

if (!rootPassword || !password) {
  throw new Error('Set MONGO_ROOT_PASSWORD and MONGO_APP_PASSWORD in .env.');
}

function isInitialised() {
  try {
    return db.adminCommand({ replSetGetStatus: 1 }).ok === 1;
  } catch (error) {
    if (error.code === NOT_YET_INITIALISED) return false;
    throw error;
  }
}

if (!isInitialised()) {
  // The first member is preferred, so that it is primary when the account is made below.
  const members = HOSTS.map((host, at) => ({ _id: at, host, priority: at === 0 ? 2 : 1 }));
  db.adminCommand({ replSetInitiate: { _id: SET, members } });
}

for (let tries = 0; !db.hello().setName || !db.hello().primary; tries += 1) {
  if (tries > 120) throw new Error('The replica set has no primary after two minutes.');
  sleep(1000);
}

const address = `mongodb://root:${rootPassword}@${HOSTS.join(',')}/admin?replicaSet=${SET}`;
const service = connect(address).getSiblingDB('hongshan');
const roles = [{ role: 'readWrite', db: 'hongshan' }];
if (service.getUser('service') === null) {
  service.createUser({ user: 'service', pwd: password, roles }, { w: 'majority' });
} else {
  service.updateUser('service', { pwd: password, roles }, { w: 'majority' });
}
